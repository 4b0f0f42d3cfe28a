/** What customs begins besides dispositions: numbers, for whom, by which office; replies and findings (psi.md, 2.5, 2.6, 2.8, 3.4). */
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { rows } from '../../../db/central/rows.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { effect, type EffectSubject } from '../../../server/documents/effect.ts'
import type { Db } from '../../../server/platform/database.ts'
import { nextReminder } from '../declare/report-reminders.ts'
import { agencyOf, lockAgencies } from './agencies.ts'
import { businessNumbers } from './numbers.ts'
import { HAS_REPORT, NOT_FILED, OTHER_OFFICE, refused } from './problems.ts'

export const REPORT = 'preshipment.report'
const ORDER = 'preshipment.order'

const agencyIdOf = ({ content, claimed }: EffectSubject): string =>
  content.fields['agency'] ?? claimed['agency'] ?? ''

/** An officer of a district asks in the name of his own. */
const isOtherOffice = ({ actor, content }: EffectSubject): boolean =>
  actor.account.office !== undefined && actor.account.office !== content.fields['office']

export const beginFeedback = effect({
  writes: false,
  prepare: businessNumbers,
  run: async (tx, subject, takeNumber) => {
    if (isOtherOffice(subject)) return refused('AUTH_FORBIDDEN', OTHER_OFFICE, 'fields.office')
    if (!(await agencyOf(tx, agencyIdOf(subject))))
      return refused('PSI_NOT_FILED', NOT_FILED, 'fields.agency')
    return ok({ fields: { problemNo: takeNumber(subject.at) } })
  },
})

export const ownFeedback = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, subject) => (isOtherOffice(subject) ? refused('AUTH_FORBIDDEN', OTHER_OFFICE) : ok({})),
})

export const noteReply = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, { content: { fields }, at }) =>
    ok({
      fields: {
        repliedAt: at.toISOString(),
        ...(legalDate(at) > (fields['answerBy'] ?? '') && { isOverdue: '1' }),
      },
    }),
})

export const beginInspection = effect({
  writes: false,
  prepare: businessNumbers,
  run: async (tx, subject, takeNumber) =>
    (await agencyOf(tx, agencyIdOf(subject)))
      ? ok({ fields: { problemNo: takeNumber(subject.at) } })
      : refused('PSI_NOT_FILED', NOT_FILED, 'fields.agency'),
})

export const noteFindings = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, { answers }) => ok({ fields: { findings: answers['findings'] ?? '' } }),
})

/** Under the agency's lock: of two that begin the same year one is refused. `begun` are those of this batch. */
export const beginReport = effect({
  writes: false,
  prepare: async (tx, subjects) => {
    await lockAgencies(tx, subjects.map(agencyIdOf))
    return { takeNumber: await businessNumbers(tx, subjects), begun: new Set<string>() }
  },
  run: async (tx, subject, { takeNumber, begun }) => {
    const agencyId = agencyIdOf(subject)
    const held = await agencyOf(tx, agencyId)
    if (held?.state !== 'inForce') return refused('PSI_NOT_FILED', NOT_FILED, 'fields.agency')
    const year = subject.content.fields['year'] ?? ''
    const one = `${agencyId} ${year}`
    if (begun.has(one) || (await hasReport(tx, agencyId, year)))
      return refused('PSI_REPORT', HAS_REPORT, 'fields.year')
    begun.add(one)
    return ok({
      fields: {
        reportNo: takeNumber(subject.at),
        nameZh: held.content.fields['nameZh'],
        nameEn: held.content.fields['nameEn'],
        certificateNo: held.certificateNo,
        remindOn: nextReminder(subject.content.fields['due'], legalDate(subject.at)),
        completedOrders: String(await completedIn(tx, agencyId, year)),
      },
    })
  },
})

export const noteReminder = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, { content: { fields }, at }) =>
    ok({ fields: { remindOn: nextReminder(fields['due'], legalDate(at)) } }),
})

async function hasReport(db: Db, agencyId: string, year: string): Promise<boolean> {
  const found = await db
    .select({ id: rows.id })
    .from(rows)
    .where(
      and(
        eq(rows.tenantId, agencyId),
        eq(rows.collection, REPORT),
        isNotNull(rows.revision),
        eq(rows.isGone, false),
        sql`${rows.content} -> 'fields' ->> 'year' = ${year}`,
      ),
    )
    .limit(1)
  return found.length > 0
}

/** 检验完成 in that year of Beijing. */
async function completedIn(db: Db, agencyId: string, year: string): Promise<number> {
  const newYear = (of: number) => new Date(`${of}-01-01T00:00:00+08:00`).toISOString()
  const at = sql`${rows.content} -> 'fields' ->> 'completedAt'`
  return db.$count(
    rows,
    and(
      eq(rows.collection, ORDER),
      isNotNull(rows.revision),
      eq(rows.state, 'completed'),
      sql`${rows.parties} ->> 'agency' = ${agencyId}`,
      sql`${at} >= ${newYear(Number(year))} and ${at} < ${newYear(Number(year) + 1)}`,
    ),
  )
}
