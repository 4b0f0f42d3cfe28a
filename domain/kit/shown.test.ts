/** What a side sees of a form: places that it is not shown are not there, whatever stands in them. */
import { expect, test } from 'vitest'
import { order } from '../../tests/fixtures/three-party/documents.ts'
import { rows } from './document.ts'
import { file, MB, text } from './field.ts'
import { label } from './label.ts'
import { isShown, seenSlots, seenTable } from './shown.ts'

const name = label('名称', 'Name')

test('[SEC-03] a field is shown in its states, to who fills it always', () => {
  const { verdict, remark } = order.fields
  expect(['accepted', 'checked'].map((state) => isShown(verdict, 'owner', state))).toEqual([false, true])
  expect([isShown(verdict, 'agency', 'accepted'), isShown(remark, 'agency', 'draft')]).toEqual([true, true])
  expect(isShown(remark, 'officer', 'closed')).toBe(false)
})

test('[SEC-03] columns and places of files go like fields; a table that is seen whole is the same object', () => {
  const table = rows(
    name,
    { a: text(name), b: text(name, { filledBy: 'agency', shownIn: { owner: ['done'] } }) },
    { filledBy: 'owner' },
  )
  expect(Object.keys(seenTable(table, 'owner', 'draft').fields)).toEqual(['a'])
  expect(seenTable(table, 'owner', 'done')).toBe(table)
  expect(seenTable(table, 'agency', 'draft')).toBe(table)
  const slots = {
    open: file(name, { types: ['pdf'], maxBytes: MB }),
    kept: file(name, { types: ['pdf'], maxBytes: MB, filledBy: 'agency', shownIn: { owner: [] } }),
  }
  expect(Object.keys(seenSlots(slots, 'owner', 'draft'))).toEqual(['open'])
  expect(Object.keys(seenSlots(slots, 'agency', 'draft'))).toEqual(['open', 'kept'])
})
