import { expect, test } from 'vitest'
import { movedDay, startingDay } from './calendar-keys.ts'

test.each([
  ['2026-11-21', 'ArrowLeft', '2026-11-20'],
  ['2026-12-31', 'ArrowRight', '2027-01-01'],
  ['2026-03-03', 'ArrowUp', '2026-02-24'],
  ['2026-11-28', 'ArrowDown', '2026-12-05'],
  ['2026-03-31', 'PageUp', '2026-02-28'],
  ['2024-01-30', 'PageDown', '2024-02-29'],
  ['2026-11-21', 'Home', '2026-11-01'],
  ['2026-11-21', 'End', '2026-11-30'],
])('%s %s leads to %s', (day, key, expected) => {
  expect(movedDay(day, key)).toBe(expected)
})

test('any other key moves nothing', () => {
  for (const key of ['Enter', 'a', 'Backspace', 'constructor']) expect(movedDay('2026-11-21', key)).toBeNull()
})

test('the calendar opens at the date in the field, else at today', () => {
  expect(startingDay('20260102', '2026-11-21')).toBe('2026-01-02')
  expect(startingDay('2026-01-02', '2026-11-21')).toBe('2026-01-02')
  for (const value of ['', '2026-02-30', '2026-13', '明天'])
    expect(startingDay(value, '2026-11-21')).toBe('2026-11-21')
})
