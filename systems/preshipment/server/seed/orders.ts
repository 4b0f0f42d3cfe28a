/**
 * Orders of the demonstration, moved through the real workflow on days gone by. 恒丰 has them in every state, 远洋 two at another agency.
 * Every name is invented and marked 示例.
 */
import type { Content, Row } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { emptyContent } from '../../../../domain/kit/schema.ts'
import { actMany } from '../../../../server/documents/act.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import type { SeedGround } from '../../../../server/seed/ground.ts'
import { createRandom } from '../../../../server/seed/random.ts'
import { enterpriseFiles } from '../../declare/order/files.ts'
import { order } from '../../declare/order/order.ts'
import { seedActor } from './actors.ts'
import { seedAgencies } from './agencies.ts'
import { seedPaper } from './papers.ts'
import type { SeedWorld } from './world.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

interface Step {
  readonly by: Actor
  readonly action: string
  readonly answers?: Record<string, string>
  /** What changes in the content that is there. */
  readonly content?: (before: Content) => Content
}

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

/** Tenants and accounts exist already, and the agencies are filed. */
export async function seedOrders(
  db: Db,
  { now, registry, effects }: Pick<SeedGround, 'now' | 'registry' | 'effects'>,
  { agency, paper }: SeedWorld,
): Promise<void> {
  const random = createRandom(20_261_129)
  let at = now
  const services = { db, registry, effects, now: () => at }
  const [hengfeng, yuanyang] = [seedActor('hengfeng'), seedActor('yuanyang')]
  const [au, hk] = [agency('au'), agency('hk')]
  const [ofHengfeng, ofYuanyang] = [
    [await seedPaper(db, hengfeng, enterpriseFiles.contract)],
    [await seedPaper(db, yuanyang, enterpriseFiles.contract)],
  ]

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
      attachments: { ...before.attachments, certificate: [paper(by)], report: [paper(by)] },
    })
  const complete = (by: Actor, certificateNo: string, days: number): Step => ({
    by,
    action: 'complete',
    content: inspected(by, certificateNo, days),
  })
  const mine = (...rows: readonly Row[]) => filled(seedAgencies.au.id, ofHengfeng, rows)

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
  // Customs strikes that agency off ten days ago: what it had not completed comes back.
  await make(20, filled(seedAgencies.us.id, ofHengfeng, [goods('g1')]), [submit])
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

  const theirs = { ...filled(seedAgencies.hk.id, ofYuanyang, [goods('g1')]) }
  const byYuanyang: Step = { by: yuanyang, action: 'submit', content: (before) => before }
  await make(30, theirs, [byYuanyang, { by: hk, action: 'accept' }, complete(hk, 'HK-EX007', 365)])
  await make(2, theirs, [byYuanyang])
}
