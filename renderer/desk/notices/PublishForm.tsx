/** 发布公告: what enterprises will see stands beside it, in the language of the desk, as it is typed. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Input from 'antd/es/input'
import Radio from 'antd/es/radio'
import Select from 'antd/es/select'
import type { ReactNode, SubmitEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import {
  BODY_MAX,
  notice,
  noticeRoles,
  noticeTypes,
  TITLE_MAX,
  type NoticeType,
} from '../../../domain/general/notice.ts'
import { normaliseDate } from '../../../domain/kit/calendar-date.ts'
import { wrongValue } from '../../../domain/kit/kinds.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { problemOf } from '../../app/problem.ts'
import { Box } from '../../kit/box/Box.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { DateInput } from '../../kit/widgets/DateInput.tsx'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useDesk } from '../client.ts'
import { useTyped } from '../session/use-typed.ts'
import { TenantPicker } from '../TenantPicker.tsx'
import { deskWords } from '../words.ts'
import { NoticePreview } from './NoticePreview.tsx'
import { noticeWords as say } from './words.ts'

const names = Object.keys(noticeTypes) as [NoticeType, ...NoticeType[]] // its own keys, never empty
/** One key per form: a double click publishes once. */
const formSchema = z.object({
  key: z.string(),
  type: z.enum(names),
  texts: z.object({ title: z.string(), titleEn: z.string(), body: z.string(), bodyEn: z.string() }),
  /** 一家 by its id, or all of a side. */
  whom: z.enum(['all', 'one', ...noticeRoles]),
  tenantId: z.string().nullable(),
  validUntil: z.string(),
  isPinned: z.boolean(),
  isUrgent: z.boolean(),
  isPublic: z.boolean(),
})
type Form = z.infer<typeof formSchema>

export function PublishForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const { query } = useDesk()
  const queries = useQueryClient()
  const form = useTyped<Form>('publish', formSchema, () => ({
    key: uuidv7(),
    type: 'announcement',
    texts: { title: '', titleEn: '', body: '', bodyEn: '' },
    whom: 'all',
    tenantId: null,
    validUntil: '',
    isPinned: false,
    isUrgent: false,
    isPublic: false,
  }))
  const { key, type, texts, whom, tenantId, validUntil, isPinned, isUrgent, isPublic } = form.value
  const isForOne = whom === 'one'
  const close = () => {
    form.forget()
    onClose()
  }
  const publish = useMutation(
    query.notices.publish.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: query.notices.key() })
        close()
      },
    }),
  )
  const isDateWrong =
    validUntil !== '' && wrongValue(notice.fields.validUntil, normaliseDate(validUntil)) !== null
  const isReady =
    texts.title.trim() !== '' && texts.body.trim() !== '' && !isDateWrong && (!isForOne || tenantId !== null)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isReady)
      publish.mutate({
        key,
        type,
        ...texts,
        tenantId: isForOne ? tenantId : null,
        forRole: noticeRoles.find((role) => role === whom) ?? null,
        isPinned,
        isUrgent,
        isPublic: isPublic && whom === 'all',
        validUntil: validUntil === '' ? null : normaliseDate(validUntil),
      })
  }
  const line = (name: keyof typeof texts, title: Label, isRequired: boolean, isLong: boolean) => {
    const common = {
      id: `notice-${name}`,
      value: texts[name],
      className: isRequired ? 'required' : '',
      onChange: (event: { readonly target: { readonly value: string } }) =>
        form.change((now) => ({ texts: { ...now.texts, [name]: event.target.value } })),
    }
    return row(
      `notice-${name}`,
      t(title),
      isLong ? (
        <Input.TextArea rows={5} maxLength={BODY_MAX} {...common} />
      ) : (
        <Input maxLength={TITLE_MAX} {...common} />
      ),
    )
  }
  const row = (id: string, title: string, input: ReactNode) => (
    <>
      <label htmlFor={id}>{title}</label>
      {input}
    </>
  )
  return (
    <Box width={980} style={{ top: 20 }} title={t(say.publish)} footer={null} onCancel={close}>
      <form className="publish-form" onSubmit={submit}>
        <div className="publish-fields">
          {row(
            'notice-type',
            t(say.type),
            <Select
              id="notice-type"
              value={type}
              onChange={(next: NoticeType) => form.change({ type: next })}
              options={typeOptions(t)}
            />,
          )}
          {line('title', say.title, true, false)}
          {line('body', say.body, true, true)}
          {line('titleEn', say.titleEn, false, false)}
          {line('bodyEn', say.bodyEn, false, true)}
          <span>{t(say.audience)}</span>
          <Radio.Group
            value={whom}
            onChange={(event: { readonly target: { readonly value?: Form['whom'] } }) =>
              form.change({ whom: event.target.value ?? 'all' })
            }
            options={[
              { value: 'all', label: t(say.everybody) },
              ...noticeRoles.map((role) => ({ value: role, label: t(say.forRole[role]) })),
              { value: 'one', label: t(say.oneTenant) },
            ]}
          />
          {isForOne &&
            row(
              'notice-tenant',
              t(deskWords.tenant),
              <TenantPicker
                id="notice-tenant"
                value={tenantId}
                onChange={(next) => form.change({ tenantId: next })}
              />,
            )}
          {row(
            'notice-until',
            t(say.validUntil),
            <DateInput
              id="notice-until"
              value={validUntil}
              onChange={(next) => form.change({ validUntil: next })}
            />,
          )}
          <span />
          <span>
            <Checkbox
              checked={isPinned}
              onChange={(event) => form.change({ isPinned: event.target.checked })}
            >
              {t(say.pinned)}
            </Checkbox>
            <Checkbox
              checked={isUrgent}
              onChange={(event) => form.change({ isUrgent: event.target.checked })}
            >
              {t(say.urgent)}
            </Checkbox>
            {whom === 'all' && (
              <Checkbox
                checked={isPublic}
                onChange={(event) => form.change({ isPublic: event.target.checked })}
              >
                {t(say.public)}
              </Checkbox>
            )}
          </span>
        </div>
        <NoticePreview
          type={type}
          {...texts}
          isPinned={isPinned}
          isUrgent={isUrgent}
          validUntil={isDateWrong ? '' : normaliseDate(validUntil)}
        />
        <div className="desk-buttons">
          <Button type="primary" htmlType="submit" loading={publish.isPending} disabled={!isReady}>
            {t(say.publish)}
          </Button>
          <Button onClick={close}>{t(words.cancel)}</Button>
          {isDateWrong && (
            <span className="desk-wrong" role="alert">
              {t(say.dateWrong)}
            </span>
          )}
        </div>
        {publish.isError && <ProblemNote problem={problemOf(publish.error)} />}
      </form>
    </Box>
  )
}

const typeOptions = (t: (label: Label) => string) =>
  names.map((value) => ({ value, label: t(noticeTypes[value]) }))
