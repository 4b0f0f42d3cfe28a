/**
 * Orders of the demonstration, moved through the real workflow on days gone by. 恒丰 has them in every state, 远洋 two at another agency.
 * Every name is invented and marked 示例.
 */
import { createHash } from 'node:crypto'
import type { Content, Row } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { emptyContent } from '../../../../domain/kit/schema.ts'
import { actMany } from '../../../../server/documents/act.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { createRandom } from '../../../../server/seed/random.ts'
import { begin, receive } from '../../../../server/uploads/receive.ts'
import { enterpriseFiles } from '../../declare/order/files.ts'
import { order } from '../../declare/order/order.ts'
import { seedAgencies, seedAgencyAccount } from './agencies.ts'
import { PICTURE } from './picture.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

interface Step {
  readonly by: Actor
  readonly action: string
  readonly answers?: Record<string, string>
  /** What changes in the content that is there. */
  readonly content?: (before: Content) => Content
}

function clerk(loginName: 'hengfeng' | 'yuanyang'): Actor {
  const found = seedAccountList.find((account) => account.loginName === loginName)
  if (!found) throw new Error(`no account is seeded for ${loginName}`)
  const { tenantId: _, systems, ...account } = found
  return actor({ ...account, systems: [...systems], tenant: seedTenants[loginName] })
}

const actor = (account: Actor['account']): Actor => ({
  account,
  tenantId: account.tenant.id,
  loginBy: 'password',
  passwordVersion: 1,
  tokenHash: 'seed',
})

const goods = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  name: '示例旧履带式挖掘机',
  model: '示例 ZX-210',
  hsCode: '8429521200',
  madeOn: '2015-06',
  quantity: '2',
  unit: '001',
  amount: '86000.00',
  ...over,
})

const filled = (agencyId: string, papers: readonly AttachmentRef[], rows: readonly Row[]): Content => ({
  ...emptyContent(order),
  fields: {
    contact: '示例操作员甲',
    contactPhone: '0574-55501234',
    contactMobile: '13800000001',
    contactEmail: 'orders@example.com',
    contactAddress: '示例省示例市示例区示例路 1 号',
    consignee: '示例恒丰工程机械有限公司',
    use: 'own',
    goodsLocation: '示例国示例港 3 号堆场',
    destination: '330206',
    destinationPort: '110001',
    destinationCustoms: '3101',
    entryCustoms: '3104',
    agency: agencyId,
  },
  rows: { goods: [...rows] },
  attachments: { ...emptyContent(order).attachments, contract: [...papers] },
})

const many = Array.from({ length: 200 }, (_, at) =>
  goods(`g${at}`, { name: `示例旧设备 ${at + 1}`, quantity: '1', amount: `${1000 + at}.50` }),
)

/** Tenants, accounts and the agencies' public rows exist already. */
export async function seedOrders(
  db: Db,
  { now, registry, effects }: Pick<SeedGround, 'now' | 'registry' | 'effects'>,
): Promise<void> {
  const random = createRandom(20_261_129)
  let at = now
  const services = { db, registry, effects, now: () => at }
  const [hengfeng, yuanyang] = [clerk('hengfeng'), clerk('yuanyang')]
  const [au, hk] = [actor(seedAgencyAccount('psi-au')), actor(seedAgencyAccount('psi-hk'))]
  const papers = new Map<string, AttachmentRef>()
  for (const { tenantId } of [hengfeng, yuanyang, au, hk]) papers.set(tenantId, await picture(db, tenantId))
  const paperOf = ({ tenantId }: Actor): AttachmentRef[] => {
    const ref = papers.get(tenantId)
    return ref ? [ref] : []
  }

  /** An order begun so many days ago, and what became of it, half a day for each step. */
  const make = async (daysAgo: number, content: Content, steps: readonly Step[]): Promise<void> => {
    at = new Date(now.getTime() - daysAgo * DAY_MS)
    const documentId = random.uuid()
    let [held, baseRevision] = [content, 0]
    for (const { by, action, answers = {}, content: change } of steps) {
      const { outcomes } = await actMany(services, by, [
        {
          key: random.uuid(),
          kind: order.kind,
          documentId,
          action,
          baseRevision,
          formVersion: order.version,
          answers,
          ...(change && { content: change(held) }),
        },
      ])
      const [outcome] = outcomes
      if (!outcome?.ok) throw new Error(`the seed is refused: ${JSON.stringify(outcome)}`)
      held = outcome.document.content
      baseRevision = outcome.document.revision
      at = new Date(Math.min(now.getTime(), at.getTime() + 12 * HOUR_MS))
    }
  }
  const submit: Step = { by: hengfeng, action: 'submit', content: (before) => before }
  const save: Step = { by: hengfeng, action: 'save', content: (before) => before }
  const accept: Step = { by: au, action: 'accept' }
  const giveBack = (reason: string): Step => ({ by: au, action: 'giveBack', answers: { reason } })
  const inspected =
    (by: Actor, certificateNo: string, days: number) =>
    (before: Content): Content => ({
      ...before,
      fields: {
        ...before.fields,
        certificateNo,
        certificateValidUntil: legalDate(new Date(at.getTime() + days * DAY_MS)),
        note: '示例：外观完好，安全、卫生、环保项目符合要求。',
      },
      attachments: { ...before.attachments, certificate: paperOf(by), report: paperOf(by) },
    })
  const complete = (by: Actor, certificateNo: string, days: number): Step => ({
    by,
    action: 'complete',
    content: inspected(by, certificateNo, days),
  })
  const mine = (...rows: readonly Row[]) => filled(seedAgencies.au.id, paperOf(hengfeng), rows)

  for (const [daysAgo, number, days] of [
    [420, '001', 180],
    [300, '014', 365],
    [90, '027', 365],
    [20, '033', 365],
  ] as const)
    await make(daysAgo, mine(goods('g1')), [submit, accept, complete(au, `AU-EX${number}`, days)])
  await make(60, { ...mine(goods('g1', { hsCode: '8462219000', name: '示例旧数控折弯机' })) }, [
    submit,
    giveBack('示例：照片不清晰，请补充铭牌照片。'),
    submit,
    accept,
    giveBack('示例：制造日期与铭牌不一致，请核对后再次提交。'),
  ])
  await make(15, mine(goods('g1')), [submit, giveBack('示例：请补充现场代表授权委托书。')])
  await make(10, mine(goods('g1')), [submit, accept])
  await make(9, mine(goods('g1'), goods('g2', { unit: '035', quantity: '0.5' })), [
    submit,
    accept,
    { by: au, action: 'note', content: inspected(au, 'AU-EX041', 365) },
  ])
  await make(4, mine(goods('g1')), [submit])
  await make(3, mine(...many), [submit])
  await make(2, mine(goods('g1', { hsCode: '8429521100', name: '示例旧轮胎式挖掘机' })), [submit])
  await make(1, mine(), [save])
  await make(1, mine(goods('g1', { hsCode: '8528491000', name: '示例旧显示器' })), [save])

  const theirs = { ...filled(seedAgencies.hk.id, paperOf(yuanyang), [goods('g1')]) }
  const byYuanyang: Step = { by: yuanyang, action: 'submit', content: (before) => before }
  await make(30, theirs, [byYuanyang, { by: hk, action: 'accept' }, complete(hk, 'HK-EX007', 365)])
  await make(2, theirs, [byYuanyang])
}

/** A paper as somebody would scan it: here one grey dot. */
async function picture(db: Db, tenantId: string): Promise<AttachmentRef> {
  const ref = {
    sha256: createHash('sha256').update(PICTURE).digest('hex'),
    bytes: PICTURE.length,
    type: 'png',
  } as const
  const announced = await begin(db, tenantId, ref, enterpriseFiles.contract)
  const received = announced.ok ? await receive(db, tenantId, ref.sha256, 0, PICTURE) : announced
  if (!received.ok) throw new Error(`the seed's picture is refused: ${JSON.stringify(received.problem)}`)
  return { ...ref, name: '示例材料.png' }
}
