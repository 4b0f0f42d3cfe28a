/** What a disposition does when it is begun, comes into force, ends or is lifted (psi.md, 3.4 and X2 to X9). */
import { and, eq, sql } from 'drizzle-orm'
import { rows } from '../../../db/central/rows.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { ok } from '../../../domain/kit/problem.ts'
import { effect, type EffectSubject } from '../../../server/documents/effect.ts'
import { queueActs, queueForAll, type QueuedAct } from '../../../server/documents/queued-acts.ts'
import { publishNotice } from '../../../server/notices/publish.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { LIVE_STATES } from '../declare/disposition-rules.ts'
import {
  agencyOf,
  DISPOSITION,
  dispositionFrom,
  dispositionsOf,
  lockAgencies,
  showAgency,
} from './agencies.ts'
import { CHANGE, FILING, openIn } from './filing-effects.ts'
import { businessNumbers } from './numbers.ts'
import { NOT_FILED, refused } from './problems.ts'
import type { Disposition } from './spans.ts'
import { preshipmentAgencies } from './tables.ts'

const ORDER = 'preshipment.order'

/** Begun by customs, it is not the officer's own tenant that it is about. */
const aboutOf = ({ content, claimed, tenantId }: EffectSubject): string =>
  content.fields['agency'] ?? claimed['agency'] ?? tenantId

/** Orders that the agency has, in these states: they are sent back one by one after this, however many there are. */
const sendBack = (tx: Tx, at: Date, agencyId: string, action: string, states: readonly string[]) =>
  queueForAll(
    tx,
    at,
    action,
    and(
      eq(rows.collection, ORDER),
      sql`${rows.parties} ->> 'agency' = ${agencyId}`,
      sql`${rows.state} in (${sql.join(
        states.map((state) => sql`${state}`),
        sql`, `,
      )})`,
    ) ?? sql`false`,
  )

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Everything that hangs on the certificate ends with it; reports, feedback and inspections stay to be answered. */
async function strikeOff(tx: Tx, agencyId: string, filingId: string, at: Date): Promise<void> {
  await tx
    .update(preshipmentAgencies)
    .set({ state: 'struckOff', updatedAt: at })
    .where(eq(preshipmentAgencies.tenantId, agencyId))
  const queued: QueuedAct[] = [
    { kind: FILING, documentId: filingId, action: 'strikeOff' },
    ...(await openIn(tx, CHANGE, agencyId, ['reviewing'])).map((documentId) => ({
      kind: CHANGE,
      documentId,
      action: 'fail',
    })),
    ...(await dispositionsOf(tx, agencyId))
      .filter(({ kind, state }) => kind === 'rectify' && LIVE_STATES.some((live) => live === state))
      .map(({ id }) => ({ kind: DISPOSITION, documentId: id, action: 'dropWithFiling' })),
  ]
  await queueActs(tx, at, queued)
}

interface Prepared {
  readonly takeNumber: (at: Date) => string
  /** By agency: what this batch has moved and not written yet. */
  readonly moved: Map<string, Map<string, Disposition>>
}

export const applyDisposition = effect<Prepared>({
  writes: true,
  prepare: async (tx, subjects) => {
    await lockAgencies(tx, subjects.map(aboutOf))
    return {
      takeNumber: await businessNumbers(
        tx,
        subjects.filter(({ from }) => from === null),
      ),
      moved: new Map(),
    }
  },
  run: async (tx, subject, { takeNumber, moved }) => {
    const { documentId, content, from, to, at, answers } = subject
    const { fields } = content
    const agencyId = aboutOf(subject)
    const held = await agencyOf(tx, agencyId)
    const isBegun = from === null || from === 'draft'
    if (!held || (isBegun && held.state !== 'inForce'))
      return refused('PSI_NOT_FILED', NOT_FILED, 'fields.agency')
    const ofAgency = moved.get(agencyId) ?? new Map<string, Disposition>()
    moved.set(agencyId, ofAgency.set(documentId, dispositionFrom(documentId, to, fields)))
    if (to === 'struckOff') await strikeOff(tx, agencyId, held.filingId, at)
    await showAgency(tx, agencyId, at, ofAgency)
    // After the public row: whoever hands in an order for the agency holds that row until he is done.
    if (to === 'struckOff') await sendBack(tx, at, agencyId, 'strikeOff', ['waiting', 'accepted'])
    if (isComing(from, to)) await sendBack(tx, at, agencyId, 'suspend', ['waiting'])
    if (isBegun && fields['isPublic'] === '1')
      await announce(tx, subject, held.content.fields['nameZh'] ?? '')
    return ok({
      fields: {
        dispositionNo: fields['dispositionNo'] ?? takeNumber(at),
        certificateNo: fields['certificateNo'] ?? held.certificateNo,
        ...(isBegun && fields['kind'] === 'rectify' && { overdueFrom: dayAfter(fields['until'] ?? '') }),
        ...(to === 'lifted' && { liftReason: answers['reason'] ?? '随备案撤销', liftedAt: at.toISOString() }),
      },
    })
  },
})

/** 对外公告, to every enterprise. */
async function announce(tx: Tx, { actor, content, at }: EffectSubject, name: string): Promise<void> {
  const said = await publishNotice(
    tx,
    actor,
    {
      type: 'announcement',
      title: `关于${name}的处置公告`,
      titleEn: `Disposition of ${name}`,
      body: content.fields['announcement'] ?? '',
      bodyEn: '',
      tenantId: null,
      forRole: 'enterprise',
      isPinned: false,
      isUrgent: false,
      validUntil: null,
    },
    at,
  )
  if (!said.ok) throw new Error('a notice for all has an addressee')
}

const isComing = (from: string | null, to: string): boolean =>
  (to === 'inForce' || to === 'toRectify') && (from === null || from === 'draft' || from === 'pending')

/** 逾期 is a mark; the state stays until customs approves or lifts (psi.md, S5). */
export const markOverdue = effect({
  writes: false,
  prepare: async () => undefined,
  run: async () => ok({ fields: { isOverdue: '1', overdueFrom: '' } }),
})

/** When the agency hands in; late answers are taken and marked. */
export const noteSubmission = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, { content: { fields }, at }) => {
    const last = fields['until'] ?? fields['answerBy'] ?? fields['due'] ?? ''
    const isLate = last !== '' && legalDate(at) > last
    return ok({ fields: { submittedAt: at.toISOString(), ...(isLate && { isOverdue: '1' }) } })
  },
})
