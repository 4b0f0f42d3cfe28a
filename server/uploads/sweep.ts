/** Uploads that nobody went on with and files that no document came to carry are removed while a server runs, not only when a quota is full. */
import { asc, eq, sql } from 'drizzle-orm'
import { tenants } from '../../db/central/accounts.ts'
import { uploads } from '../../db/central/uploads.ts'
import type { Services } from '../platform/context.ts'
import { repeating } from '../platform/repeating.ts'
import { transact } from '../platform/write.ts'
import type { SystemService } from '../served.ts'
import { forgetOrphans } from './quota.ts'
import { forgetAbandoned } from './receive.ts'

/** Milliseconds between two looks. */
const SWEEP_MS = 6 * 3_600_000

/** One transaction for each enterprise that has anything old. Several servers over one store may all sweep. */
export async function sweepUploads(
  { db }: Pick<Services, 'db'>,
  isClosing: () => boolean = () => false,
): Promise<void> {
  const concerned = await db
    .selectDistinct({ id: tenants.id })
    .from(tenants)
    .innerJoin(uploads, eq(uploads.tenantId, tenants.id))
    .where(sql`${uploads.createdAt} < now() - interval '7 days'`)
    .orderBy(asc(tenants.id))
  for (const { id } of concerned) {
    if (isClosing()) return
    await transact(db, async (tx) => {
      await forgetAbandoned(tx, id)
      await forgetOrphans(tx, id)
    })
  }
}

export const startUploadSweep = (services: Pick<Services, 'db' | 'log'>, sweepMs = SWEEP_MS): SystemService =>
  repeating(
    (closing) => sweepUploads(services, () => closing.aborted),
    sweepMs,
    services.log,
    'uploads that nothing refers to',
  )
