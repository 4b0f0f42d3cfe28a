/**
 * The demonstration data of the registration system, made by moving applications through the real workflow on days gone by.
 * Everything is invented and marked 示例. 恒丰 holds 收发货人 and 跨境电商, was a temporary unit once, has applications in every
 * state, and filed for an entity without an account; 远洋 has nothing yet.
 */
import { createHash } from 'node:crypto'
import { and, eq, lt } from 'drizzle-orm'
import { notices } from '../../../../db/central/notices.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { filingAttachments } from '../../declare/attachments.ts'
import { actMany } from '../../../../server/documents/act.ts'
import { markRead } from '../../../../server/notices/read.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { expireQualifications } from '../expiry.ts'
import { begin, receive } from '../../../../server/uploads/receive.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { createRandom } from '../../../../server/seed/random.ts'
import { agencyFiling, cancellationOf, emptyContent, filingOf, PICTURE } from './contents.ts'

const DAY_MS = 86_400_000

interface Step {
  readonly action: string
  readonly opinion?: string
}
const APPROVED: readonly Step[] = [
  { action: 'receive' },
  { action: 'accept' },
  { action: 'approve', opinion: '示例：材料齐全，同意备案' },
]
const REFUSED: readonly Step[] = [
  { action: 'receive' },
  { action: 'accept' },
  { action: 'refuse', opinion: '示例：住所与营业执照不一致，请核对后重新申请' },
]
const NOT_ACCEPTED: readonly Step[] = [
  { action: 'receive' },
  { action: 'notAccept', opinion: '示例：不属于本关区，请向所在地海关申请' },
]

/** By card: then a filing for oneself needs no attachment. */
function actorOf(loginName: 'hengfeng' | 'hengfeng2' | 'customs'): Actor {
  const found = seedAccountList.find((account) => account.loginName === loginName)
  if (!found) throw new Error(`no account is seeded for ${loginName}`)
  const { tenantId, systems, ...account } = found
  return {
    account: {
      ...account,
      systems: [...systems],
      tenant: seedTenants[loginName === 'customs' ? 'customs' : 'hengfeng'],
    },
    tenantId,
    loginBy: 'card',
    passwordVersion: 1,
    tokenHash: 'seed',
  }
}

/** Tenants and accounts exist already. */
export async function seedRegistration(
  db: Db,
  { now, registry, effects }: Pick<SeedGround, 'now' | 'registry' | 'effects'>,
): Promise<void> {
  const random = createRandom(20_230_903)
  let at = now
  const services = { db, registry, effects, now: () => at }
  const [clerk, officer] = [actorOf('hengfeng'), actorOf('customs')]
  const act = async (
    actor: Actor,
    kind: string,
    documentId: string,
    action: string,
    baseRevision: number,
    more: { readonly content?: Content; readonly answers?: Record<string, string> },
  ): Promise<void> => {
    const { outcomes } = await actMany(services, actor, [
      { key: random.uuid(), kind, documentId, action, baseRevision, formVersion: 1, answers: {}, ...more },
    ])
    const refused = outcomes.find((outcome) => !outcome.ok)
    if (refused) throw new Error(`the seed is refused: ${JSON.stringify(refused)}`)
  }
  /** An application handed in so many days ago, and what the desk did with it, an hour for each step. */
  const apply = async (
    daysAgo: number,
    kind: string,
    content: Content,
    steps: readonly Step[] = [],
    first = 'submit',
  ): Promise<void> => {
    at = new Date(now.getTime() - daysAgo * DAY_MS)
    const id = random.uuid()
    await act(clerk, kind, id, first, 0, { content })
    for (const [index, { action, opinion }] of steps.entries()) {
      at = new Date(at.getTime() + 3_600_000)
      await act(officer, kind, id, action, index + 1, { answers: opinion === undefined ? {} : { opinion } })
    }
  }
  const stamped = await picture(db)

  await apply(500, 'registration.filing', filingOf('temporary'), APPROVED)
  at = now
  await expireQualifications(db, new Date(now.getTime() - 130 * DAY_MS))
  await apply(200, 'registration.filing', agencyFiling(stamped), APPROVED)
  await apply(120, 'registration.filing', filingOf('trader,merchant'), APPROVED)
  await apply(
    90,
    'registration.change',
    filingOf('', { address: '示例省示例市示例新区示例路 9 号' }),
    REFUSED,
  )
  await apply(60, 'registration.filing', filingOf('overseasAgent'), NOT_ACCEPTED)
  await apply(30, 'registration.cancellation', cancellationOf('merchant'), REFUSED)
  await apply(10, 'registration.proof', emptyContent, [{ action: 'receive' }, { action: 'issue' }])
  await apply(5, 'registration.proof', emptyContent, [{ action: 'receive' }, { action: 'issue' }])
  await apply(3, 'registration.filing', filingOf('siteOperator'))
  await apply(2.5, 'registration.filing', filingOf('overseasAgent'), [{ action: 'receive' }])
  await apply(2, 'registration.filing', filingOf('platform'), [{ action: 'receive' }, { action: 'accept' }])
  await apply(1.5, 'registration.filing', filingOf('broker'), [
    { action: 'failToReceive', opinion: '示例：传输中断，请重新提交' },
  ])
  await apply(1, 'registration.filing', filingOf('payment', { contact: '' }), [], 'save')
  await readOld(db, new Date(now.getTime() - 4 * DAY_MS))
}

/** What the server told about these applications until then was read long ago. */
async function readOld(db: Db, until: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const old = await tx
      .select({ id: notices.id })
      .from(notices)
      .where(and(eq(notices.tenantId, seedTenants.hengfeng.id), lt(notices.publishedAt, until)))
    for (const loginName of ['hengfeng', 'hengfeng2'] as const)
      await markRead(
        tx,
        actorOf(loginName),
        old.map(({ id }) => id),
        until,
      )
  })
}

/** A stamped form as a clerk would scan it: here one grey dot. */
async function picture(db: Db): Promise<AttachmentRef> {
  const ref = {
    sha256: createHash('sha256').update(PICTURE).digest('hex'),
    bytes: PICTURE.length,
    type: 'png',
  } as const
  const { id } = seedTenants.hengfeng
  const announced = await begin(db, id, ref, filingAttachments.infoForm)
  const received = announced.ok ? await receive(db, id, ref.sha256, 0, PICTURE) : announced
  if (!received.ok) throw new Error(`the seed's picture is refused: ${JSON.stringify(received.problem)}`)
  return { ...ref, name: '示例备案信息表（已盖章）.png' }
}
