/**
 * What happens to an order besides moving: its number and its times, whether the agency may be commissioned on the server's day, the
 * certificate's number that no other order of the agency has, and why it came back.
 */
import { and, eq, ne, sql } from 'drizzle-orm'
import { PUBLIC_OWNER, rows } from '../../../../db/central/rows.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import { label } from '../../../../domain/kit/label.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { fail, ok, problem, type Result } from '../../../../domain/kit/problem.ts'
import { effect, type EffectSubject, type Patch } from '../../../../server/documents/effect.ts'
import type { Tx } from '../../../../server/platform/database.ts'
import { agency } from '../../declare/agency-record.ts'
import { commissionable, NOT_MEANWHILE } from '../commissionable.ts'
import { businessNumbers } from '../numbers.ts'
import { refused } from '../problems.ts'
import { orderCertificates } from '../tables.ts'

type Numbers = (at: Date) => string

const numbersFor = (tx: Tx, subjects: readonly EffectSubject[]): Promise<Numbers> =>
  businessNumbers(
    tx,
    subjects.filter(({ content }) => !content.fields['orderNo']),
  )

/** Number and enterprise are the server's own; 委托时间 is that of the first 暂存, then of each 提交. */
const identified = ({ content: { fields }, actor, at }: EffectSubject, next: Numbers): Content['fields'] => ({
  orderNo: fields['orderNo'] || next(at),
  enterpriseName: actor.account.tenant.name,
})

const numberOrder = effect({
  writes: true,
  prepare: numbersFor,
  run: async (_tx, subject, next) =>
    ok({
      fields: {
        ...identified(subject, next),
        entrustedAt: subject.content.fields['entrustedAt'] || subject.at.toISOString(),
      },
    }),
})

const handInOrder = effect({
  writes: true,
  prepare: numbersFor,
  run: async (tx, subject, next) => {
    const judged = await commissionable(tx, subject.content.fields['agency'] ?? '', legalDate(subject.at))
    if (!judged.ok) return judged
    return ok({
      fields: {
        ...identified(subject, next),
        entrustedAt: subject.at.toISOString(),
        returnReason: '',
        acceptedAt: '',
      },
    })
  },
})

/** X1, for the agency itself: judged by the dates of its dispositions on the server's day, under the lock of its public row. */
async function refusedByDisposition(tx: Tx, { actor, at }: EffectSubject): Promise<Result<Patch> | null> {
  await tx
    .select({ id: rows.id })
    .from(rows)
    .where(
      and(eq(rows.tenantId, PUBLIC_OWNER), eq(rows.collection, agency.kind), eq(rows.id, actor.tenantId)),
    )
    .for('share')
  if ((await commissionable(tx, actor.tenantId, legalDate(at))).ok) return null
  return refused('PSI_NOT_COMMISSIONABLE', NOT_MEANWHILE)
}

const acceptOrder = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (tx, subject) =>
    (await refusedByDisposition(tx, subject)) ?? ok({ fields: { acceptedAt: subject.at.toISOString() } }),
})

/** The number is this order's from now on; the answer is the number of the order that has it already. */
async function takenBy(tx: Tx, { documentId, actor, content }: EffectSubject): Promise<string | null> {
  const number = (content.fields['certificateNo'] ?? '').toUpperCase()
  const mine = { agencyId: actor.tenantId, number, orderId: documentId }
  await tx.insert(orderCertificates).values(mine).onConflictDoNothing()
  const [other] = await tx
    .select({ orderNo: sql<string>`coalesce(${rows.content} -> 'fields' ->> 'orderNo', '')` })
    .from(orderCertificates)
    .innerJoin(rows, and(eq(rows.id, orderCertificates.orderId), sql`${rows.revision} is not null`))
    .where(
      and(
        eq(orderCertificates.agencyId, mine.agencyId),
        eq(orderCertificates.number, mine.number),
        ne(orderCertificates.orderId, documentId),
      ),
    )
  return other?.orderNo ?? null
}

const completeOrder = effect({
  writes: true,
  prepare: async () => undefined,
  run: async (tx, subject) => {
    const barred = await refusedByDisposition(tx, subject)
    if (barred) return barred
    const orderNo = await takenBy(tx, subject)
    if (orderNo === null) return ok({ fields: { completedAt: subject.at.toISOString() } })
    const message = label(
      `该证书编号已用于业务 ${orderNo}`,
      `This certificate number was used for order ${orderNo}`,
    )
    return fail(
      problem('PSI_CERTIFICATE_USED', message, {
        retrySafe: false,
        places: [{ at: 'fields.certificateNo', message }],
      }),
    )
  },
})

const returned = (reason: (subject: EffectSubject) => string) =>
  effect({
    writes: false,
    prepare: async () => undefined,
    run: async (_tx, subject) => ok({ fields: { returnReason: reason(subject), acceptedAt: '' } }),
  })

export const SUSPENDED = '装运前检验机构处于处置期，请另选机构或待处置结束后提交'
export const STRUCK_OFF = '装运前检验机构已被撤销备案，请另选机构后提交'

export const orderEffects = {
  numberOrder,
  handInOrder,
  acceptOrder,
  completeOrder,
  returnOrder: returned(({ answers }) => answers['reason'] ?? ''),
  returnSuspended: returned(() => SUSPENDED),
  returnStruckOff: returned(() => STRUCK_OFF),
}
