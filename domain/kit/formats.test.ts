import { expect, test } from 'vitest'
import { defineDocument, rows, section } from './document.ts'
import { email, text } from './field.ts'
import { formatProblems } from './formats.ts'
import { label } from './label.ts'
import { BY_CARD } from './schema.ts'
import { state } from './workflow.ts'

const title = label('示例', 'Sample')
const document = defineDocument({
  kind: 'certificates.sample-formats',
  system: 'certificates',
  version: 1,
  title,
  sections: [
    section(title, {
      name: text(title, { required: true }),
      mail: email(title, { required: true }),
      type: text(title),
      number: text(title),
    }),
  ],
  rows: { parts: rows(title, { name: text(title, { required: true }) }, { min: 2 }) },
  rules: [
    {
      at: 'fields.number',
      isFormat: true,
      wrong: ({ fields }) => fields.type === 'digits' && /\D/u.test(fields.number ?? ''),
      message: label('应为数字', 'Digits'),
    },
    { at: 'fields.type', wrong: ({ fields }) => fields.type !== 'digits', message: label('应有', 'Wanted') },
  ],
  workflow: { initial: 'draft', states: { draft: state(title) }, actions: {} },
  list: { columns: ['name'], filters: [], sort: { column: 'name', direction: 'asc' } },
})
const placesOf = (fields: Record<string, string>, parts: { id: string; name?: string }[] = []) =>
  formatProblems(document, { fields, rows: { parts }, attachments: {} }, 'owner', BY_CARD).map(({ at }) => at)

test('what is missing may be missing, in tables too; what is there must be right', () => {
  expect(placesOf({})).toEqual([])
  expect(placesOf({ mail: 'a@b' }, [{ id: 'r' }])).toEqual(['fields.mail'])
})

test('a rule about formats is asked, one about completeness is not', () => {
  expect(placesOf({ type: 'digits', number: '12x' })).toEqual(['fields.number'])
  expect(placesOf({ type: 'letters', number: '12x' })).toEqual([])
})
