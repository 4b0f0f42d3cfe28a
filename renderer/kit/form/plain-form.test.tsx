import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { Content } from '../../../domain/kit/form.ts'
import { label } from '../../../domain/kit/label.ts'
import { plainForm } from '../../../tests/fixtures/plain-form.ts'
import { LanguageProvider } from '../../text/text.ts'
import { fieldPlace } from './form-place.ts'
import { PlainForm } from './PlainForm.tsx'
import { usePlainForm, type PlainStore } from './use-plain-form.ts'

interface Made {
  readonly form: PlainStore<typeof plainForm>
  readonly html: string
}

function Page({
  filling,
  onMade,
}: {
  readonly filling: Parameters<typeof usePlainForm>[1]
  readonly onMade: (form: PlainStore<typeof plainForm>) => void
}): ReactNode {
  const form = usePlainForm(plainForm, filling)
  onMade(form)
  return <PlainForm form={form} submit={label('提交申请', 'Hand in')} onHandIn={async () => undefined} />
}

/** The form as it is first drawn, and its store. */
function drawn(filling: Parameters<typeof usePlainForm>[1] = {}): Made {
  const made: PlainStore<typeof plainForm>[] = []
  const html = renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <LanguageProvider value="zh">
        <Page filling={filling} onMade={(form) => made.push(form)} />
      </LanguageProvider>
    </QueryClientProvider>,
  )
  const [form] = made
  if (!form) throw new Error('nothing was drawn')
  return { form, html }
}

const password = fieldPlace('password')

test('it is drawn as every form: sections, names, a password as dots, sub-tables and the button of its page', () => {
  const { html } = drawn()
  expect(html).toContain('联系方式')
  expect(html.match(/type="password"/gu)).toHaveLength(3)
  expect(html).toContain('autoComplete="new-password"')
  expect(html).toContain('联系人')
  expect(html).toMatch(/<button[^>]*ant-btn-primary[^>]*>.*提交申请/u)
  expect(html).not.toContain('导入Excel')
})

test('what is typed is kept but for passwords; what was kept is taken up again', () => {
  const keep = vi.fn<(content: Content) => void>()
  const { form } = drawn({ kept: { read: () => undefined, keep } })
  form.set(fieldPlace('loginName'), 'zhang')
  form.set(password, 'sillsill')
  expect(form.content.fields).toEqual({ loginName: 'zhang', password: 'sillsill' })
  const kept = keep.mock.lastCall?.[0]
  expect(JSON.stringify(kept)).not.toContain('sillsill')
  expect(drawn({ kept: { read: () => kept, keep } }).html).toContain('value="zhang"')
})

test('what was kept of an older form is left: it would not fit', () => {
  const read = () => ({ fields: { fax: '1' }, rows: {}, attachments: {} })
  const { form } = drawn({ first: { loginName: 'li' }, kept: { read, keep: () => undefined } })
  expect(form.content.fields).toEqual({ loginName: 'li' })
})

test('nothing is taken while it is being handed in, and it goes on where that failed', async () => {
  const { form } = drawn()
  form.set(fieldPlace('loginName'), 'zhang')
  await expect(
    form.session.handIn(async () => {
      form.set(fieldPlace('loginName'), 'changed')
      throw new Error('refused')
    }),
  ).rejects.toThrow('refused')
  expect(form.content.fields.loginName).toBe('zhang')
  form.set(fieldPlace('loginName'), 'li')
  expect(form.settled.fields.loginName).toBe('li')
})

test('it is right only once everything is filled in and what is on its way has come', async () => {
  const { form } = drawn()
  expect(await form.isRight()).toBe(false)
  expect(form.messageAt(password.at)?.zh).toBe('此项为必填项')
  for (const [name, value] of [
    ['loginName', 'zhang'],
    ['password', 'sillsill'],
    ['passwordAgain', 'sillsill'],
    ['phone', '13800000000'],
  ] as const)
    form.set(fieldPlace(name), value)
  form.session.hold(Promise.resolve(false))
  expect(await form.isRight()).toBe(false)
  expect(await form.isRight()).toBe(true)
})
