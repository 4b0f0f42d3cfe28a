/** What an officer should know of a document besides what is in it; of a change, old and new of each place. */
import type { Content } from '../../../../domain/kit/document.ts'
import type { Db } from '../../../../server/platform/database.ts'
import type { StoredRow } from '../../../../server/platform/rows.ts'
import type { FactGroup } from '../../contract.ts'
import { change } from '../../declare/change.ts'
import { complaint } from '../../declare/complaint.ts'
import type { Difference } from '../../declare/difference.ts'
import { differencesOf } from '../../declare/differences.ts'
import { report } from '../../declare/report.ts'
import { approvalsOf, onFileBefore } from '../approvals.ts'
import { applicationKinds } from '../apply.ts'
import { agencyOf, UNDER_WAY } from '../holding.ts'
import { applicationFacts } from './application.ts'
import { complaintFacts } from './complaint.ts'
import { reportFacts } from './report.ts'

/** What a change is compared with: what is on file while it is under way, what was when it was decided. */
async function before(db: Db, row: StoredRow): Promise<Content | undefined> {
  if (UNDER_WAY.some((state) => state === row.state)) return (await agencyOf(db, row.tenantId))?.content
  const decided = row.history?.at(-1)?.at ?? ''
  return onFileBefore(await approvalsOf(db, row.tenantId), decided)
}

export async function factsBeside(
  db: Db,
  row: StoredRow,
  today: string,
): Promise<{ groups: FactGroup[]; differences?: Difference[] }> {
  const { collection } = row
  if (collection === report.kind) return { groups: await reportFacts(db, row, today) }
  if (collection === complaint.kind) return { groups: await complaintFacts(db, row) }
  if (!applicationKinds.some((kind) => kind === collection)) return { groups: [] }
  const groups = await applicationFacts(db, row, today)
  const old = collection === change.kind ? await before(db, row) : undefined
  return { groups, ...(old && { differences: differencesOf(old, row.content) }) }
}
