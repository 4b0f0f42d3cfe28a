/** What the days bring by themselves: suspensions that are over, accreditations that run out, and the warnings before. Every server looks; each change happens once. */
import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import { label, type Label } from '../../../domain/kit/label.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { tellEnterprise } from '../../../server/notices/of-system.ts'
import type { Db, Tx } from '../../../server/platform/database.ts'
import { transact } from '../../../server/platform/write.ts'
import { agencyRecord } from '../declare/agency-record.ts'
import { daysBetween } from '../declare/days.ts'
import { moveAgency } from './change-agency.ts'
import { PUBLISHER } from './disclosures.ts'
import { agencyOf, lockAgencies, stateByAccreditation, type AgencyRow } from './holding.ts'
import { acceptanceAgencies as agencies, acceptanceWarnings } from './tables.ts'

/** Days before the end of an accreditation on which its agency is told; -1: it is over. */
const MARKS = [-1, 7, 30, 90] as const

const MEND = label(
  '请及时办理【信息变更】，更新资质证书；依据该证书的商品在到期后不能提交检验报告。',
  'Change the information in time: for goods that rest on it no report can be handed in after that day.',
)

/** The nearest mark that is reached; undefined while the end is further away. */
export const markOf = (today: string, until: string): number | undefined => {
  const left = daysBetween(today, until)
  return left < 0 ? -1 : MARKS.find((mark) => mark >= 0 && left <= mark)
}

/** From so many days before its end on something has to be done about an accreditation. */
const URGENT_DAYS = 30

const tell = (
  tx: Tx,
  { tenantId }: AgencyRow,
  title: Label,
  body: Label,
  at: Date,
  isUrgent = false,
): Promise<void> =>
  tellEnterprise(tx, { tenantId, title, body, publisher: PUBLISHER, about: agencyRecord.kind, isUrgent }, at)

/** Looks at each of these again, under its lock. */
async function eachLocked(
  db: Db,
  tenantIds: readonly string[],
  work: (tx: Tx, agency: AgencyRow) => Promise<void>,
): Promise<void> {
  for (const tenantId of tenantIds)
    await transact(db, async (tx) => {
      await lockAgencies(tx, [tenantId])
      const agency = await agencyOf(tx, tenantId)
      if (agency) await work(tx, agency)
    })
}

export async function endSuspensions(db: Db, now: Date): Promise<void> {
  const today = legalDate(now)
  const due = await db
    .select({ tenantId: agencies.tenantId })
    .from(agencies)
    .where(and(eq(agencies.state, 'suspended'), lt(agencies.suspendedUntil, today)))
    .orderBy(asc(agencies.tenantId))
  await eachLocked(
    db,
    due.map(({ tenantId }) => tenantId),
    async (tx, agency) => {
      if (agency.state !== 'suspended' || (agency.suspendedUntil ?? today) >= today) return
      const next = await moveAgency(tx, {
        row: agency,
        to: {
          state: stateByAccreditation(agency.content, today),
          suspendedFrom: null,
          suspendedUntil: null,
          note: '',
        },
        action: 'resume',
        who: 'system',
        at: now,
      })
      await tell(
        tx,
        next,
        label('暂停采信期满，已恢复采信', 'The suspension is over'),
        label(
          `暂停采信至 ${agency.suspendedUntil}，期限已满，自 ${today} 起恢复采信。`,
          `The suspension until ${agency.suspendedUntil} is over; results are accepted again as of ${today}.`,
        ),
        now,
      )
    },
  )
}

async function expire(tx: Tx, agency: AgencyRow, now: Date): Promise<AgencyRow> {
  if (agency.state !== 'listed' || stateByAccreditation(agency.content, legalDate(now)) === 'listed')
    return agency
  return moveAgency(tx, { row: agency, to: { state: 'expired' }, action: 'expire', who: 'system', at: now })
}

async function warn(tx: Tx, agency: AgencyRow, now: Date): Promise<void> {
  const today = legalDate(now)
  for (const { certNo = '', until = '' } of agency.content.rows['certificates'] ?? []) {
    const mark = until === '' ? undefined : markOf(today, until)
    if (mark === undefined) continue
    const fresh = await tx
      .insert(acceptanceWarnings)
      .values({ tenantId: agency.tenantId, certNo, until, mark })
      .onConflictDoNothing()
      .returning({ mark: acceptanceWarnings.mark })
    if (fresh.length === 0) continue
    const left = daysBetween(today, until)
    await tell(
      tx,
      agency,
      mark < 0
        ? label(`资质证书 ${certNo} 已到期`, `Accreditation ${certNo} ran out`)
        : label(`资质证书 ${certNo} 将于 ${until} 到期`, `Accreditation ${certNo} ends on ${until}`),
      mark < 0
        ? label(`有效期至 ${until}，已过有效期。${MEND.zh}`, `It was valid until ${until}. ${MEND.en}`)
        : label(
            `有效期至 ${until}，还有 ${left} 天。${MEND.zh}`,
            `It is valid until ${until}, for ${left} more days. ${MEND.en}`,
          ),
      now,
      mark <= URGENT_DAYS,
    )
  }
}

export async function lookAtAccreditations(db: Db, now: Date): Promise<void> {
  const found = await db
    .select({ tenantId: agencies.tenantId, content: agencies.content, state: agencies.state })
    .from(agencies)
    .where(inArray(agencies.state, ['listed', 'suspended', 'expired']))
    .orderBy(asc(agencies.tenantId))
  const today = legalDate(now)
  const told = new Set(
    (await db.select().from(acceptanceWarnings)).map(
      ({ tenantId, certNo, until, mark }) => `${tenantId}/${certNo}/${until}/${mark}`,
    ),
  )
  const due = found.filter(
    ({ tenantId, content, state }) =>
      (state === 'listed' && stateByAccreditation(content, today) === 'expired') ||
      (content.rows['certificates'] ?? []).some(({ certNo, until = '' }) => {
        const mark = until === '' ? undefined : markOf(today, until)
        return mark !== undefined && !told.has(`${tenantId}/${certNo}/${until}/${mark}`)
      }),
  )
  await eachLocked(
    db,
    due.map(({ tenantId }) => tenantId),
    async (tx, agency) => warn(tx, await expire(tx, agency, now), now),
  )
}

export async function sweepAcceptance(db: Db, now: Date): Promise<void> {
  await endSuspensions(db, now)
  await lookAtAccreditations(db, now)
}
