import { expect, test } from 'vitest'
import { daysAfter, daysBetween, lastDayOf, monthsAfter, yearAfter } from './days.ts'

test.each([
  ['2026-03-01', 12, '2027-02-28'],
  ['2026-08-31', 6, '2027-02-27'],
  ['2024-02-29', 12, '2025-02-27'],
  ['2026-01-31', 1, '2026-02-27'],
  ['2026-12-15', 6, '2027-06-14'],
])('[ACC-06] a report of %s that holds %s months ends on %s', (day, months, last) =>
  expect(lastDayOf(day, months)).toBe(last),
)

test('[ACC-04] who left on 15 March may apply again on 15 March', () => {
  expect(yearAfter('2026-03-15')).toBe('2027-03-15')
  expect(yearAfter('2024-02-29')).toBe('2025-02-28')
})

test('days and months are counted across years', () => {
  expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(daysAfter('2026-03-01', 28)).toBe('2026-03-29')
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28')
})
