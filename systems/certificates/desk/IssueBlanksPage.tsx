/** 发放空白单证: a range of consecutive numbers of one kind to one enterprise (DESK-03). */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import type { SubmitEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import type { certificatesCentral } from '../contract.ts'
import { label } from '../../../domain/kit/label.ts'
import { normaliseDecimal } from '../../../domain/kit/normalise.ts'
import { blankKinds, isBlankKind } from '../../../domain/printing/blank-kinds.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { useDeskCalls } from '../../../renderer/desk/client.ts'
import { useConfirmed } from '../../../renderer/desk/card/CardConfirm.tsx'
import { useTyped } from '../../../renderer/desk/session/use-typed.ts'
import { TenantPicker } from '../../../renderer/desk/TenantPicker.tsx'
import { issuingWords as say } from './words.ts'

/** One key per filled form: a double click or a repeated request issues one range. */
const formSchema = z.object({
  tenantId: z.string().nullable(),
  blankKind: z.string().nullable(),
  typed: z.string(),
  key: z.string(),
})
type Form = z.infer<typeof formSchema>

const MAX = 10_000
const RANGE = label(`请输入 1 到 ${MAX} 的整数`, `Enter a whole number from 1 to ${MAX}`)

export function IssueBlanksPage() {
  const t = useText()
  const { client } = useDeskCalls<typeof certificatesCentral>()
  const withCard = useConfirmed()
  const form = useTyped<Form>('issue-blanks', formSchema, () => ({
    tenantId: null,
    blankKind: null,
    typed: '',
    key: uuidv7(),
  }))
  const { tenantId, typed, key } = form.value
  const blankKind =
    form.value.blankKind !== null && isBlankKind(form.value.blankKind) ? form.value.blankKind : null
  const issue = useMutation({
    mutationFn: (input: Parameters<typeof client.desk.issueBlanks>[0]) =>
      withCard(() => client.desk.issueBlanks(input)),
    onSuccess: () => {
      form.change({ key: uuidv7() })
      form.forget()
    },
  })
  const digits = normaliseDecimal(typed)
  const count = /^\d{1,5}$/u.test(digits) ? Number(digits) : 0
  const isCountWrong = typed !== '' && (count < 1 || count > MAX)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (tenantId && blankKind && count >= 1 && count <= MAX) issue.mutate({ key, tenantId, blankKind, count })
  }
  const done = issue.data
  return (
    <section className="desk-page">
      <h1>{t(say.issueBlanks)}</h1>
      <form className="desk-form" onSubmit={submit}>
        <label htmlFor="blanks-tenant">{t(say.tenant)}</label>
        <TenantPicker
          id="blanks-tenant"
          value={tenantId}
          onChange={(next) => form.change({ tenantId: next })}
        />
        <label htmlFor="blanks-kind">{t(say.kind)}</label>
        <Select
          id="blanks-kind"
          className="required"
          value={blankKind}
          options={Object.entries(blankKinds).map(([value, title]) => ({
            value,
            label: `${value} ${t(title)}`,
          }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(value: string) => form.change({ blankKind: value })}
        />
        <label htmlFor="blanks-count">{t(say.count)}</label>
        <Input
          id="blanks-count"
          className="required"
          inputMode="numeric"
          value={typed}
          onChange={(event) => form.change({ typed: event.target.value })}
          aria-invalid={isCountWrong}
          {...(isCountWrong && { status: 'error' as const })}
        />
        <div className="desk-buttons">
          <Button
            type="primary"
            htmlType="submit"
            loading={issue.isPending}
            disabled={!tenantId || !blankKind || count < 1 || count > MAX}
          >
            {t(words.submit)}
          </Button>
          {isCountWrong && (
            <span className="desk-wrong" role="alert">
              {t(RANGE)}
            </span>
          )}
        </div>
      </form>
      {issue.isError && <ProblemNote problem={problemOf(issue.error)} />}
      {done && (
        <output className="desk-done">
          {t(say.issued)}
          {t(words.colon)}
          {done.from} – {done.to}
          {t(words.opening)}
          {done.count}
          {t(words.closing)}
        </output>
      )}
    </section>
  )
}
