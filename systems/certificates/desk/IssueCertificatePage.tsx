/** 签发出境证书: enterprise, format, 领证方式 and the content that the format prints (DESK-03). */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import { useState, type SubmitEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import type { certificatesCentral } from '../contract.ts'
import { exportCertificate } from '../declare/export-certificate.ts'
import { contentLabels } from '../../../domain/printing/content-labels.ts'
import { certificateFormats } from '../declare/formats.ts'
import { isCalendarDate, normaliseDate } from '../../../domain/kit/calendar-date.ts'
import { wrongValue } from '../../../domain/kit/kinds.ts'
import { normaliseCode } from '../../../domain/kit/normalise.ts'
import { normalisePhone } from '../../../domain/kit/telephone.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { DateInput } from '../../../renderer/kit/widgets/DateInput.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { useDeskCalls } from '../../../renderer/desk/client.ts'
import { useConfirmed } from '../../../renderer/desk/card/CardConfirm.tsx'
import { useTyped } from '../../../renderer/desk/session/use-typed.ts'
import { TenantPicker } from '../../../renderer/desk/TenantPicker.tsx'
import { issuingWords as say } from './words.ts'
import { contentFrom, shapeOf } from './content-form.ts'
import { ItemsEditor } from './ItemsEditor.tsx'

const { fields } = exportCertificate
type CollectBy = keyof typeof fields.collectBy.choices
const isCollectBy = (value: string): value is CollectBy => Object.hasOwn(fields.collectBy.choices, value)
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** One key per filled form; texts that a format does not print are left out when it is sent. */
const formSchema = z.object({
  tenantId: z.string().nullable(),
  format: z.string(),
  collectBy: z.enum(Object.keys(fields.collectBy.choices) as [CollectBy, ...CollectBy[]]),
  inspectionNo: z.string(),
  issueDate: z.string(),
  contactPhone: z.string(),
  values: z.record(z.string(), z.string()),
  items: z.array(z.record(z.string(), z.string())),
  key: z.string(),
}) // its own names, never empty
type Form = z.infer<typeof formSchema>

export function IssueCertificatePage() {
  const t = useText()
  const { client } = useDeskCalls<typeof certificatesCentral>()
  const withCard = useConfirmed()
  const form = useTyped<Form>('issue-certificate', formSchema, () => ({
    tenantId: null,
    format: certificateFormats[0]?.seq ?? '',
    collectBy: 'selfPrint',
    inspectionNo: '',
    issueDate: today(),
    contactPhone: '',
    values: {},
    items: [{}],
    key: uuidv7(),
  }))
  const { tenantId, format, collectBy, inspectionNo, issueDate, contactPhone, values, items, key } =
    form.value
  const [isPhoneLeft, setIsPhoneLeft] = useState(false)
  const issue = useMutation({
    mutationFn: (input: Parameters<typeof client.desk.issueCertificate>[0]) =>
      withCard(() => client.desk.issueCertificate(input)),
    onSuccess: () => {
      form.change({ key: uuidv7() })
      form.forget()
    },
  })
  const shape = shapeOf(format)
  const wrongPhone = wrongValue(fields.contactPhone, normalisePhone(contactPhone))
  const isReady =
    tenantId !== null &&
    inspectionNo.trim() !== '' &&
    isCalendarDate(normaliseDate(issueDate)) &&
    wrongPhone === null
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (tenantId && isReady)
      issue.mutate({
        key,
        tenantId,
        format,
        collectBy,
        inspectionNo: normaliseCode(inspectionNo),
        issueDate: normaliseDate(issueDate),
        contactPhone: normalisePhone(contactPhone),
        content: contentFrom(shape, values, items),
      })
  }
  return (
    <section className="desk-page">
      <h1>{t(say.issueCertificate)}</h1>
      <form className="desk-form" onSubmit={submit}>
        <label htmlFor="issue-tenant">{t(say.tenant)}</label>
        <TenantPicker
          id="issue-tenant"
          value={tenantId}
          onChange={(next) => form.change({ tenantId: next })}
        />
        <label htmlFor="issue-format">{t(fields.format.label)}</label>
        <Select
          id="issue-format"
          value={format}
          options={certificateFormats.map((entry) => ({ value: entry.seq, label: entry.nameZh }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(next: string) => form.change({ format: next })}
        />
        <label htmlFor="issue-collect">{t(fields.collectBy.label)}</label>
        <Select
          id="issue-collect"
          value={collectBy}
          options={Object.entries(fields.collectBy.choices).map(([value, title]) => ({
            value,
            label: t(title),
          }))}
          onChange={(value: string) => isCollectBy(value) && form.change({ collectBy: value })}
        />
        <label htmlFor="issue-inspection">{t(fields.inspectionNo.label)}</label>
        <Input
          id="issue-inspection"
          className="required"
          maxLength={40}
          value={inspectionNo}
          onChange={(event) => form.change({ inspectionNo: event.target.value })}
        />
        <label htmlFor="issue-date">{t(fields.issueDate.label)}</label>
        <DateInput
          id="issue-date"
          className="required"
          value={issueDate}
          onChange={(next) => form.change({ issueDate: next })}
        />
        <label htmlFor="issue-phone">{t(fields.contactPhone.label)}</label>
        <span>
          <Input
            id="issue-phone"
            maxLength={30}
            value={contactPhone}
            aria-invalid={isPhoneLeft && wrongPhone !== null}
            aria-describedby="issue-phone-wrong"
            {...(isPhoneLeft && wrongPhone && { status: 'error' as const })}
            onBlur={() => {
              form.change({ contactPhone: normalisePhone(contactPhone) })
              setIsPhoneLeft(true)
            }}
            onChange={(event) => form.change({ contactPhone: event.target.value })}
          />
          <span id="issue-phone-wrong" className="tone-bad">
            {isPhoneLeft && wrongPhone && t(wrongPhone)}
          </span>
        </span>
        {shape.keys.map((name) => (
          <ContentInput
            key={name}
            name={name}
            title={t(contentLabels[name])}
            value={values[name] ?? ''}
            onChange={(value) => form.change((now) => ({ values: { ...now.values, [name]: value } }))}
          />
        ))}
        <ItemsEditor
          columns={shape.columns}
          items={items}
          onChange={(next) => form.change({ items: [...next] })}
        />
        <div className="desk-buttons">
          <Button type="primary" htmlType="submit" loading={issue.isPending} disabled={!isReady}>
            {t(words.submit)}
          </Button>
        </div>
      </form>
      {issue.isError && <ProblemNote problem={problemOf(issue.error)} />}
      {issue.data && (
        <output className="desk-done">
          {t(say.done)}
          {t(words.colon)}
          {issue.data.certificateNo}
        </output>
      )}
    </section>
  )
}

function ContentInput({
  name,
  title,
  value,
  onChange,
}: {
  readonly name: string
  readonly title: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const isLong = name.startsWith('statement') || name.startsWith('declaration') || name.startsWith('consign')
  return (
    <>
      <label htmlFor={`issue-${name}`}>{title}</label>
      {isLong ? (
        <Input.TextArea
          id={`issue-${name}`}
          rows={2}
          maxLength={20_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Input
          id={`issue-${name}`}
          maxLength={2_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </>
  )
}
