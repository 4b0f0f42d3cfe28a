import { expect, test } from 'vitest'
import { instant } from '../../../domain/kit/field.ts'
import { normaliseValue, wrongValue } from '../../../domain/kit/kinds.ts'
import { label } from '../../../domain/kit/label.ts'
import { localTime } from '../query/local-time.ts'
import type { RawCell } from './book.ts'
import { takeCell } from './values.ts'

const field = instant(label('到场时间', 'Visit at'))
const taken = async (cell: RawCell): Promise<string> => {
  const found = await takeCell(cell, field, () => Promise.resolve(''))
  if ('wrong' in found) throw new Error(found.wrong.en)
  return normaliseValue(field, found.value)
}

test.each<readonly [RawCell, string]>([
  [{ is: 'date', day: '2026-11-21 09:05:07' }, '2026-11-21 09:05:07'],
  [{ is: 'text', text: '2026年11月21日9时05分' }, '2026-11-21 09:05:00'],
  [{ is: 'text', text: '20261121 0905' }, '2026-11-21 09:05:00'],
])('[GEN-22] a time in a sheet is a moment by the clock of this machine: %j', async (cell, shown) => {
  const stored = await taken(cell)
  expect(wrongValue(field, stored)).toBeNull()
  expect(localTime(stored)).toBe(shown)
})

test('[GEN-22] what is no time of an existing day stays as it was written, to be refused at its row', async () => {
  const stored = await taken({ is: 'text', text: '2026-02-30 09:05' })
  expect(stored).toBe('2026-02-30 09:05')
  expect(wrongValue(field, stored)).not.toBeNull()
})
