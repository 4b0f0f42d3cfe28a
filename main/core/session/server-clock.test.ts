import { expect, test } from 'vitest'
import type { Facts } from './facts.ts'
import { openServerClock } from './server-clock.ts'

function factsIn(kept: Map<string, unknown>): Facts {
  return {
    get: (name, schema) => schema.safeParse(kept.get(name)).data,
    put: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
  }
}

test('the legal day is the day of the server in Beijing, as its clock was last heard, also after a restart', () => {
  const kept = new Map<string, unknown>()
  const now = () => new Date('2026-11-20T10:00:00.000Z')
  const clock = openServerClock(factsIn(kept), now)
  expect(clock.today()).toBe('2026-11-20')
  // This machine is a month behind.
  clock.heard('2026-12-20T15:59:00.000Z')
  expect(clock.today()).toBe('2026-12-20')
  clock.heard('2026-12-20T16:01:00.000Z')
  expect(clock.today()).toBe('2026-12-21')
  expect(openServerClock(factsIn(kept), now).today()).toBe('2026-12-21')
})

test('what an answer takes on its way is no difference of clocks, and is not written', () => {
  const kept = new Map<string, unknown>()
  const clock = openServerClock(factsIn(kept), () => new Date('2026-11-20T10:00:00.000Z'))
  clock.heard('2026-11-20T10:00:02.000Z')
  expect(clock.lag()).toBe(0)
  expect(kept.size).toBe(0)
})
