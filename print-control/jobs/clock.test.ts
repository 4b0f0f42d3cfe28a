import { expect, test } from 'vitest'
import { ClockGuard } from './clock.ts'

test('a jump of the wall clock is noticed once, either way; slewing is not one', () => {
  let [wall, steady] = [1_000_000, 0]
  const guard = new ClockGuard(
    () => wall,
    () => steady,
  )
  steady += 60_000
  wall += 60_500
  expect(guard.hasJumped()).toBe(false)
  wall -= 3_600_000
  expect(guard.hasJumped()).toBe(true)
  expect(guard.hasJumped()).toBe(false)
  wall += 86_400_000
  expect(guard.hasJumped()).toBe(true)
})
