import { expect, test } from 'vitest'
import { attacks } from './hostile/attacks.ts'
import { runHostile } from './hostile.ts'

test(
  'SEC-04 beside bodies, headers, lines, streams and files of an attacker every client is answered, and nothing hostile is served',
  { timeout: 900_000 },
  async () => {
    const { answered, failed, hostile, peakMb } = await runHostile({ workers: 5, rounds: 3 })
    expect(failed).toEqual([])
    expect(answered).toBeGreaterThanOrEqual(2 * 5 * 3 * 4)
    expect(Object.keys(hostile)).toEqual(Object.keys(attacks))
    expect(Object.entries(hostile).filter(([, counts]) => counts.served > 0)).toEqual([])
    // A floor of some 500 MB is PGlite's own; what came in would be gigabytes.
    expect(peakMb).toBeLessThan(2_500)
  },
)
