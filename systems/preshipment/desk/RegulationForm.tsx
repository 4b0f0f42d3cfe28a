/** One regulation as headquarters writes it: its title and day are needed, files are uploaded when they are chosen. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useId, useState, type ChangeEvent, type ReactNode, type SubmitEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import type { preshipmentCentral } from '../contract.ts'
import { isCalendarDate, normaliseDate } from '../../../domain/kit/calendar-date.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useDesk, useDeskCalls } from '../../../renderer/desk/client.ts'
import { upload } from '../../../renderer/desk/form/upload.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { DateInput } from '../../../renderer/kit/widgets/DateInput.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { regulation, regulationFiles } from '../declare/regulations/regulation.ts'
import { regulationWords as say } from './regulation-words.ts'

export interface Regulation {
  readonly id: string
  readonly content: Content
}

interface Props {
  /** Null: a new one. */
  readonly before: Regulation | null
  readonly onClose: () => void
  readonly onKept: () => void
}

const { fields } = regulation
const lines = ['title', 'number', 'issuedBy'] as const
const days = ['publishedOn', 'effectiveOn'] as const

export function RegulationForm({ before, onClose, onKept }: Props) {
  const t = useText()
  const id = useId()
  const { client: desk } = useDesk()
  const { client } = useDeskCalls<typeof preshipmentCentral>()
  const [key] = useState(() => uuidv7())
  const [typed, setTyped] = useState<Content['fields']>(before?.content.fields ?? {})
  const [files, setFiles] = useState(before?.content.attachments['files'] ?? [])
  const add = useMutation({
    mutationFn: (file: File) => upload(desk, regulation.kind, 'files', file),
    onSuccess: (ref) => setFiles((held) => [...held.filter(({ sha256 }) => sha256 !== ref.sha256), ref]),
  })
  const said = (name: keyof typeof fields): string => (typed[name] ?? '').trim()
  const day = (name: (typeof days)[number]): string => normaliseDate(said(name))
  const isWrong = (name: (typeof days)[number]): boolean => said(name) !== '' && !isCalendarDate(day(name))
  const isReady = said('title') !== '' && isCalendarDate(day('publishedOn')) && !isWrong('effectiveOn')
  const keep = useMutation({
    mutationFn: () =>
      client.preshipment.keepRegulation({
        key,
        id: before?.id ?? null,
        title: said('title'),
        number: said('number'),
        issuedBy: said('issuedBy'),
        publishedOn: day('publishedOn'),
        effectiveOn: day('effectiveOn') || null,
        body: said('body'),
        files,
      }),
    onSuccess: onKept,
  })
  const put = (name: string, value: string) => setTyped((now) => ({ ...now, [name]: value }))
  const row = (name: string, title: Label, input: ReactNode) => (
    <div className="desk-ask" key={name}>
      <label htmlFor={`${id}${name}`}>{t(title)}</label>
      {input}
    </div>
  )
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    for (const file of event.currentTarget.files ?? []) add.mutate(file)
    event.currentTarget.value = ''
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isReady && !keep.isPending && !add.isPending) keep.mutate()
  }
  return (
    <Box width={760} title={t(before ? say.change : say.publish)} footer={null} onCancel={onClose}>
      <form onSubmit={submit}>
        {lines.map((name) =>
          row(
            name,
            fields[name].label,
            <Input
              id={`${id}${name}`}
              maxLength={fields[name].max}
              {...(name === 'title' && { className: 'required' })}
              value={typed[name] ?? ''}
              onChange={(event) => put(name, event.target.value)}
            />,
          ),
        )}
        {days.map((name) =>
          row(
            name,
            fields[name].label,
            <DateInput id={`${id}${name}`} value={typed[name] ?? ''} onChange={(next) => put(name, next)} />,
          ),
        )}
        {row(
          'body',
          fields.body.label,
          <Input.TextArea
            id={`${id}body`}
            rows={6}
            maxLength={fields.body.max}
            value={typed['body'] ?? ''}
            onChange={(event) => put('body', event.target.value)}
          />,
        )}
        {row(
          'files',
          regulationFiles.label,
          <span>
            <input id={`${id}files`} type="file" multiple accept=".pdf,.doc,.docx" onChange={choose} />
            {files.map(({ sha256, name }) => (
              <Button
                key={sha256}
                size="small"
                onClick={() => setFiles((held) => held.filter((file) => file.sha256 !== sha256))}
              >
                {t(say.remove(name))}
              </Button>
            ))}
          </span>,
        )}
        <div className="desk-buttons">
          <Button
            type="primary"
            htmlType="submit"
            loading={keep.isPending || add.isPending}
            disabled={!isReady}
          >
            {t(words.ok)}
          </Button>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          {days.some(isWrong) && (
            <span className="desk-wrong" role="alert">
              {t(say.wrongDate)}
            </span>
          )}
        </div>
        {add.isError && <ProblemNote problem={problemOf(add.error)} />}
        {keep.isError && <ProblemNote problem={problemOf(keep.error)} />}
      </form>
    </Box>
  )
}
