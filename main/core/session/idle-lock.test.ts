import { describe, expect, test } from 'vitest'
import { allowedMinutes } from './idle-lock.ts'

describe('what the machine allows', () => {
  test.each([
    [15, { mostMinutes: 60, mayBeOff: false }, 15],
    [120, { mostMinutes: 60, mayBeOff: true }, 60],
    [0, { mostMinutes: 60, mayBeOff: false }, 60],
    [0, { mostMinutes: 60, mayBeOff: true }, 0],
    [15, { mostMinutes: 3, mayBeOff: false }, 3],
  ])('%i minutes under %o are %i', (wish, policy, minutes) =>
    expect(allowedMinutes(wish, policy)).toBe(minutes),
  )
})
