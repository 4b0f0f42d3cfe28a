import { expect, test } from 'vitest'
import { plainForm } from '../../tests/fixtures/plain-form.ts'
import { thirdDocument } from '../../tests/fixtures/third-document.ts'
import { password, text } from './field.ts'
import { defineForm, section } from './form.ts'
import { createJudge } from './judge.ts'
import { label } from './label.ts'
import { defineRecord } from './record.ts'
import { createRegistry } from './registry.ts'
import { BY_CARD, draftSchemaOf, emptyContent } from './schema.ts'
import { withoutSecrets } from './secrets.ts'
import { state } from './workflow.ts'

const judge = createJudge(plainForm, BY_CARD)
const judged = (fields: Record<string, string>) => judge({ ...emptyContent(plainForm), fields })
const wrongIn = (fields: Record<string, string>) =>
  judged(fields).problems.map(({ at, message }) => `${at} ${message.zh}`)

test('a form that is no document is judged like one: required places, rules between fields, what follows from others', () => {
  expect(wrongIn({})).toEqual([
    'fields.loginName 此项为必填项',
    'fields.password 此项为必填项',
    'fields.passwordAgain 此项为必填项',
    'fields.email 此项为必填项',
  ])
  const right = {
    loginName: ' ＺＨＡＮＧ ',
    password: 'sillsill',
    passwordAgain: 'sillsill',
    phone: '13800000000',
  }
  expect(wrongIn(right)).toEqual([])
  expect(judged(right).settled.fields).toMatchObject({ loginName: 'zhang', greeting: '您好，zhang' })
  expect(wrongIn({ ...right, passwordAgain: 'sillsilk' })).toEqual([
    'fields.passwordAgain 两次输入的密码不一致',
  ])
  expect(wrongIn({ ...right, password: 'my-zhang!', passwordAgain: 'my-zhang!' })).toEqual([
    'fields.password 密码不能包含用户名',
  ])
})

test('a password is taken exactly as it is typed, and judged by its own check', () => {
  const typed = '  ＡＢ c　,1。 '
  expect(judged({ password: typed }).settled.fields.password).toBe(typed)
  expect(wrongIn({ password: 'short' })).toContain('fields.password 密码至少 8 位')
  expect(wrongIn({ password: 'x'.repeat(201) })).toContain('fields.password 不能超过 200 个字符')
})

test('what is kept of a form has no password in it, of rows neither', () => {
  const content = {
    ...emptyContent(plainForm),
    fields: { loginName: 'zhang', password: 'sillsill', passwordAgain: 'sillsill' },
    rows: { contacts: [{ id: 'a', name: '李四', pin: '4711' }] },
  }
  expect(withoutSecrets(plainForm, content)).toEqual({
    fields: { loginName: 'zhang' },
    rows: { contacts: [{ id: 'a', name: '李四' }] },
    attachments: {},
  })
})

test('unknown names are refused at its boundary as they are of a document', () => {
  const schema = draftSchemaOf(plainForm)
  expect(schema.safeParse({ ...emptyContent(plainForm), fields: { loginName: 'a' } }).success).toBe(true)
  expect(schema.safeParse({ ...emptyContent(plainForm), fields: { role: 'officer' } }).success).toBe(false)
})

test('a field that is declared twice is a mistake in the declaration', () => {
  const name = text(label('名称', 'Name'))
  const title = label('表', 'Form')
  expect(() => defineForm({ title, sections: [section(title, { name }), section(title, { name })] })).toThrow(
    'declared twice',
  )
})

test('neither a document nor a record may have a password: both are stored', () => {
  const secret = password(label('密码', 'Password'))
  const document = { ...thirdDocument, fields: { ...thirdDocument.fields, secret } }
  expect(() => createRegistry([document], [])).toThrow('secret is a password, which is never stored')
  const record = defineRecord({
    kind: 'general.secret',
    title: label('密', 'Secret'),
    fields: { secret },
    states: { valid: state(label('有效', 'Valid')) },
    list: { columns: [], filters: [], sort: { column: 'createdAt', direction: 'desc' } },
  })
  expect(() => createRegistry([], [record])).toThrow('secret is a password, which is never stored')
})
