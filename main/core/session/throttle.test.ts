import { expect, test } from 'vitest'
import { countAttempt, NO_FAILURES, waitOf, type Throttle } from './throttle.ts'

const after = (failures: number, uptime: number): Throttle =>
  Array.from({ length: failures }).reduce<Throttle>((throttle) => countAttempt(throttle, uptime), NO_FAILURES)

test('three are free, then the wait doubles up to a quarter of an hour', () => {
  expect([2, 3, 4, 5, 9, 30].map((failures) => waitOf(after(failures, 100), 100))).toEqual([
    0, 2_000, 4_000, 8_000, 128_000, 900_000,
  ])
})

test('only time that has surely passed counts, whenever the machine was started', () => {
  const throttle = after(9, 5_000)
  expect(waitOf(throttle, 5_100)).toBe(28_000)
  // Started anew: what its uptime says has passed, not less and not more.
  expect(waitOf(throttle, 0)).toBe(128_000)
  expect(waitOf(throttle, 100)).toBe(28_000)
  expect(waitOf(throttle, 128)).toBe(0)
})
