/** The next continuation sheets that a job would take, in number order; nothing is reserved. */
import { and, asc, eq } from 'drizzle-orm'
import { blanks } from '../tables.ts'
import { CONTINUATION_KIND } from '../../../../domain/printing/blank-kinds.ts'
import type { Db } from '../../../../server/platform/database.ts'

/** At most `count` numbers; fewer when the holder has fewer. */
export async function nextContinuation(db: Db, tenantId: string, count: number): Promise<string[]> {
  const free = and(
    eq(blanks.tenantId, tenantId),
    eq(blanks.blankKind, CONTINUATION_KIND),
    eq(blanks.state, 'available'),
  )
  const found = await db
    .select({ blankNo: blanks.blankNo })
    .from(blanks)
    .where(free)
    .orderBy(asc(blanks.blankNo))
    .limit(count)
  return found.map(({ blankNo }) => blankNo)
}
