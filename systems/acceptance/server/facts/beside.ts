/** What an officer should know of a document besides what is in it. */
import type { Db } from '../../../../server/platform/database.ts'
import { factsAt } from '../../../../server/codes/facts.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import type { Facts } from '../../../../domain/kit/facts.ts'
import type { StoredRow } from '../../../../server/platform/rows.ts'
import type { FactGroup } from '../../contract.ts'
import { complaint } from '../../declare/complaint.ts'
import { qualification } from '../../declare/qualification.ts'
import { report } from '../../declare/report.ts'
import { applicationKinds } from '../apply.ts'
import { applicationFacts } from './application.ts'
import { complaintFacts } from './complaint.ts'
import { reportFacts } from './report.ts'

/** All applications look up the same. */
const goodsFactsAt = async (db: Db, at: Date): Promise<Facts> =>
  (await factsAt(db, db, [qualification], at))(qualification)

export async function factsBeside(db: Db, row: StoredRow, at: Date): Promise<{ groups: FactGroup[] }> {
  const { collection } = row
  const today = legalDate(at)
  if (collection === report.kind) return { groups: await reportFacts(db, row, today) }
  if (collection === complaint.kind) return { groups: await complaintFacts(db, row) }
  if (!applicationKinds.some((kind) => kind === collection)) return { groups: [] }
  return { groups: await applicationFacts(db, row, today, await goodsFactsAt(db, at)) }
}
