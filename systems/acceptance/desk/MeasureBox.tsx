/** 暂停采信, 恢复采信, 移出目录 of one agency: the same document as is begun from the list of measures, with the agency and the kind given. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { AcceptedAgency } from '../contract.ts'
import { measure, measureKinds } from '../declare/measure.ts'
import { normaliseDate } from '../../../domain/kit/calendar-date.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { problemOf, refusal } from '../../../renderer/app/problem.ts'
import { useConfirmed } from '../../../renderer/desk/card/CardConfirm.tsx'
import { useDesk } from '../../../renderer/desk/client.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { DateInput } from '../../../renderer/kit/widgets/DateInput.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'

export type Measure = keyof typeof measureKinds

interface Props {
  readonly agency: AcceptedAgency
  readonly kind: Measure
  readonly onClose: () => void
}

const { fields } = measure

export function MeasureBox({ agency, kind, onClose }: Props) {
  const t = useText()
  const { client } = useDesk()
  const queries = useQueryClient()
  const withCard = useConfirmed()
  // One document for the box, however often it is sent.
  const [documentId] = useState(() => uuidv7())
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => ({
    from: kind === 'suspend' ? legalDate(new Date()) : '',
  }))
  const set = (name: string, value: string) => setValues((now) => ({ ...now, [name]: value }))
  const issue = useMutation({
    mutationFn: async () => {
      const outcome = await withCard(() =>
        client.documents.act({
          key: uuidv7(),
          kind: measure.kind,
          documentId,
          action: 'issue',
          baseRevision: 0,
          formVersion: measure.version,
          answers: {},
          content: {
            fields: {
              ...Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')),
              tenant: agency.tenantId,
              measure: kind,
            },
            rows: {},
            attachments: {},
          },
        }),
      )
      if (!outcome.ok) throw refusal(outcome.problem)
    },
    onSuccess: onClose,
    onSettled: () => void queries.invalidateQueries(),
  })
  const problem = issue.isError ? problemOf(issue.error) : undefined
  const at = (name: string) =>
    problem?.places?.flatMap((place) =>
      place.at === `fields.${name}`
        ? [
            <span key={place.message.zh} role="alert" className="field-message">
              {t(place.message)}
            </span>,
          ]
        : [],
    )
  const area = (name: 'reason' | 'reportNos', isRequired: boolean) => (
    <>
      <label htmlFor={`measure-${name}`}>{t(fields[name].label)}</label>
      <Input.TextArea
        id={`measure-${name}`}
        rows={name === 'reason' ? 3 : 4}
        maxLength={fields[name].max}
        className={isRequired ? 'required' : ''}
        value={values[name] ?? ''}
        onChange={(event) => set(name, event.target.value)}
      />
      {at(name)}
    </>
  )
  const day = (name: 'from' | 'until') => (
    <>
      <label htmlFor={`measure-${name}`}>{t(fields[name].label)}</label>
      <DateInput
        id={`measure-${name}`}
        className={name === 'from' ? 'required' : ''}
        value={values[name] ?? ''}
        onChange={(next) => set(name, next)}
        onBlur={() => set(name, normaliseDate(values[name] ?? ''))}
      />
      {at(name)}
    </>
  )
  return (
    <Box
      title={`${t(measureKinds[kind])}${t(words.colon)}${agency.nameZh}`}
      okText={t(words.ok)}
      cancelText={t(words.cancel)}
      okButtonProps={{ loading: issue.isPending }}
      onOk={() => !issue.isPending && issue.mutate()}
      onCancel={onClose}
    >
      <div className="measure-form">
        {kind === 'suspend' && (
          <>
            {day('from')}
            {day('until')}
          </>
        )}
        {kind === 'remove' && (
          <>
            <label htmlFor="measure-reports">{t(fields.reports.label)}</label>
            <Select
              id="measure-reports"
              className="required"
              value={values['reports'] ?? null}
              onChange={(next: string) => set('reports', next)}
              options={Object.entries(fields.reports.choices).map(([value, title]) => ({
                value,
                label: t(title),
              }))}
            />
            {at('reports')}
            {values['reports'] === 'named' && area('reportNos', true)}
          </>
        )}
        {area('reason', true)}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </Box>
  )
}
