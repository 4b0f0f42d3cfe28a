/**
 * The demonstration data of the certificate system: everything is invented and marked 示例, the same on every machine
 * for the same day. Tenants and accounts exist already.
 */
import {
  blankBatches,
  blanks,
  entryCertificateParties,
  entryCertificates,
  exportCertificates,
  printJobs,
  workstations,
} from '../tables.ts'
import { numberSequences } from '../../../../db/central/sequences.ts'
import { FIRST_HASH } from '../../../../domain/printing/journal.ts'
import { blankPublication, entryPublication, exportPublication } from '../projections.ts'
import { blankSequence, certificateSequence } from '../sequences.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { publishAll } from '../../../../server/platform/feed.ts'
import { blankSeed } from './blank-seed.ts'
import { insertAll } from '../../../../server/seed/bulk.ts'
import { legalYear } from '../../../../domain/kit/legal-date.ts'
import type { SeedEnterprise } from '../../../../server/seed/enterprises.ts'
import { entrySeeds } from './entry-seed.ts'
import { exportCertificateRows } from './export-seed.ts'
import { createRandom } from '../../../../server/seed/random.ts'

const WORKSTATION = '示例工作站'
/** Its private key was thrown away: nobody prints at the seeded workstation. */
const PUBLIC_KEY = 'MCowBQYDK2VwAyEAzMrGWFU5kv9/V/6pV1VsCpCdh9gqj0Wv1yul25UwXgA='

export interface CertificateSeed {
  /** At least one; the first two are the demonstration's enterprises. */
  readonly enterprises: readonly [SeedEnterprise, ...SeedEnterprise[]]
  readonly now: Date
}

/** One transaction; about two seconds. Only into an empty database. */
export async function seedCertificates(db: Db, { enterprises, now }: CertificateSeed): Promise<void> {
  const random = createRandom(20_230_410)
  const equipped = enterprises.map((enterprise) => ({
    ...enterprise,
    workstation: { workstationId: random.uuid(), accountId: enterprise.accountId },
  }))
  const certificates = exportCertificateRows(random, enterprises, now)
  const entries = entrySeeds(random, enterprises, now)
  const stock = blankSeed(random, equipped, certificates, now)
  const numbers = new Map<string, number>(
    [...stock.last].map(([kind, last]) => [blankSequence(kind, legalYear(now)), last]),
  )
  for (const { certificateNo } of certificates)
    numbers.set(certificateSequence(2000 + Number(certificateNo.slice(1, 3))), Number(certificateNo.slice(3)))
  await db.transaction(async (tx) => {
    await insertAll(
      tx,
      workstations,
      equipped.map(({ id, workstation }) => ({
        ...workstation,
        tenantId: id,
        name: WORKSTATION,
        publicKey: PUBLIC_KEY,
        journalSeq: 0,
        journalHash: FIRST_HASH,
        createdAt: now,
        updatedAt: now,
      })),
    )
    await insertAll(tx, exportCertificates, certificates)
    await insertAll(
      tx,
      entryCertificates,
      entries.map(({ row }) => row),
    )
    await insertAll(
      tx,
      entryCertificateParties,
      entries.flatMap(({ row, tenantIds }) =>
        tenantIds.map((tenantId) => ({ certificateNo: row.certificateNo, tenantId })),
      ),
    )
    await insertAll(tx, blankBatches, stock.batches)
    await insertAll(tx, blanks, stock.blanks)
    await insertAll(tx, printJobs, stock.jobs)
    await insertAll(
      tx,
      numberSequences,
      [...numbers].map(([name, last]) => ({ name, last })),
    )
    for (const { id, name } of enterprises) {
      await publishAll(tx, id, [
        ...certificates.filter((row) => row.tenantId === id).map(exportPublication),
        ...entries.filter(({ tenantIds }) => tenantIds.includes(id)).map(({ row }) => entryPublication(row)),
        ...stock.blanks
          .filter((row) => row.tenantId === id)
          .map((row) => blankPublication(row, name, row.workstationId ? WORKSTATION : '')),
      ])
    }
  })
}
