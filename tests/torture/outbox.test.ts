import { describe, expect, it } from 'vitest'
import { run } from './outbox.ts'

describe('outbox torture', () => {
  it(
    '[GEN-15] [SYNC-02] 100 submissions through a faulty network and client kills: none lost, none twice',
    { timeout: 180_000 },
    async () => {
      const report = await run({ count: 100, seed: 2026, kills: 5 })
      expect(report).toMatchObject({ lost: [], twice: [], other: [], end: 'done' })
      expect(report.kills).toBeGreaterThan(2)
      expect((report.faults['lostReply'] ?? 0) + (report.faults['errorAfter'] ?? 0)).toBeGreaterThan(0)
    },
  )

  it(
    'the oracle sees what a client does wrong that makes a new key at every try',
    { timeout: 180_000 },
    async () => {
      const report = await run({ count: 60, seed: 7, kills: 0, client: 'naive' })
      expect(report.twice.length).toBeGreaterThan(0)
    },
  )
})
