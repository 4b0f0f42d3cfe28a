/** 发布公示: title and text in Chinese, and in English for agencies abroad where there is one. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Input from 'antd/es/input'
import type { SubmitEvent } from 'react'
import { uuidv7 } from 'uuidv7'
import * as z from 'zod'
import type { acceptanceCentral } from '../contract.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { useDeskCalls } from '../../../renderer/desk/client.ts'
import { useTyped } from '../../../renderer/desk/session/use-typed.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { say } from './words.ts'

/** One key per form: a double click publishes once. */
const formSchema = z.object({
  key: z.string(),
  title: z.string(),
  body: z.string(),
  titleEn: z.string(),
  bodyEn: z.string(),
  isPinned: z.boolean(),
})
type Form = z.infer<typeof formSchema>
const lines = ['title', 'body', 'titleEn', 'bodyEn'] as const
const MOST = { title: 200, titleEn: 200, body: 10_000, bodyEn: 10_000 } as const

interface Props {
  readonly onClose: () => void
  readonly onPublished: () => void
}

export function DiscloseBox({ onClose, onPublished }: Props) {
  const t = useText()
  const { client } = useDeskCalls<typeof acceptanceCentral>()
  const form = useTyped<Form>('disclose', formSchema, () => ({
    key: uuidv7(),
    title: '',
    body: '',
    titleEn: '',
    bodyEn: '',
    isPinned: false,
  }))
  const publish = useMutation({
    mutationFn: (input: Form) => client.desk.disclose(input),
    onSuccess: () => {
      form.forget()
      onPublished()
    },
  })
  const isReady = form.value.title.trim() !== '' && form.value.body.trim() !== ''
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isReady && !publish.isPending) publish.mutate(form.value)
  }
  const close = () => {
    form.forget()
    onClose()
  }
  return (
    <Box width={760} title={t(say.publish)} footer={null} onCancel={close}>
      <form className="disclose-form" onSubmit={submit}>
        {lines.map((name) => {
          const shared = {
            id: `disclose-${name}`,
            value: form.value[name],
            maxLength: MOST[name],
            className: name === 'title' || name === 'body' ? 'required' : '',
            onChange: (event: { readonly target: { readonly value: string } }) =>
              form.change({ [name]: event.target.value }),
          }
          return [
            <label key={`${name} label`} htmlFor={`disclose-${name}`}>
              {t(say[name])}
            </label>,
            name === 'body' || name === 'bodyEn' ? (
              <Input.TextArea key={name} rows={6} {...shared} />
            ) : (
              <Input key={name} {...shared} />
            ),
          ]
        })}
        <span />
        <Checkbox
          checked={form.value.isPinned}
          onChange={(event) => form.change({ isPinned: event.target.checked })}
        >
          {t(say.pinned)}
        </Checkbox>
        <span />
        <div className="desk-row">
          <Button type="primary" htmlType="submit" loading={publish.isPending} disabled={!isReady}>
            {t(say.publish)}
          </Button>
          <Button onClick={close}>{t(words.cancel)}</Button>
        </div>
      </form>
      {publish.isError && <ProblemNote problem={problemOf(publish.error)} />}
    </Box>
  )
}
