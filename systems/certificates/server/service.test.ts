/** What happens without anybody calling. */
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { certificateAuthorities } from '../../../db/central/authorities.ts'
import { openDatabase } from '../../../server/platform/database.ts'
import { rowOf } from '../../../server/platform/rows.ts'
import { createSecret } from '../../../server/platform/secret.ts'
import { RESERVATION_MS } from './ledger/reserve.ts'
import { startCertificates } from './service.ts'
import { openKit, valueOf } from './testing/kit.ts'

test('[CERT-11] an overdue reservation ends by itself and its holder is told through the feed', async () => {
  const database = await openDatabase({})
  const kit = await openKit(database)
  const service = await startCertificates(
    {
      db: kit.db,
      secret: createSecret('aa'.repeat(32)),
      now: () => kit.clock.now,
      log: pino({ level: 'silent' }),
    },
    20,
  )
  expect(await kit.db.select().from(certificateAuthorities)).toHaveLength(1)
  const [blankNo = ''] = await kit.issue(kit.ours, 'C2-2', 1)
  valueOf(await kit.calls.reserve(kit.reservation(await kit.addCertificate(), [blankNo])))
  const shown = async () => (await rowOf(kit.db, kit.ours.tenantId, 'certificates.blank', blankNo))?.state
  expect(await shown()).toBe('reserved')
  kit.clock.now = new Date(kit.clock.now.getTime() + RESERVATION_MS)
  await expect.poll(shown, { timeout: 10_000 }).toBe('available')
  await service.close()
  await database.close()
})
