import { expect, test } from 'vitest'
import { counted } from './label.ts'

test('one is one, none and many are many', () => {
  expect([0, 1, 2].map((count) => counted(count, 'record'))).toEqual(['0 records', '1 record', '2 records'])
  expect(counted(2, 'entry', 'entries')).toBe('2 entries')
})
