/** The agencies of the demonstration, each in a state of its own. */
import type { Content } from '../../../../domain/kit/document.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import type { SeedMoves, Step } from './actors.ts'
import type { SeedAccepted } from './accounts.ts'
import { agencyContentOf, certificateOf } from './contents.ts'
import type { SeedFiles } from './files.ts'

const APPROVED: readonly Step[] = [
  { action: 'accept' },
  { action: 'approve', answers: { opinion: '示例：材料齐全，符合要求' } },
]
const said = (action: string, opinion: string): Step => ({ action, answers: { opinion: `示例：${opinion}` } })

const QUALIFICATION = 'acceptance.qualification'
const CHANGE = 'acceptance.change'
const EXIT = 'acceptance.exit'

const DAY_MS = 86_400_000

export interface SeedWorld {
  readonly moves: SeedMoves
  readonly files: (name: SeedAccepted) => SeedFiles
}

/** A legal day, so many days from now. */
export const dayFrom = (now: Date, days: number): string => legalDate(new Date(now.getTime() + days * DAY_MS))

const exitContent: Content = {
  fields: {
    reason: 'noMore',
    openOrders: '示例：未完结委托均已办结',
    contact: '示例联系人',
    contactPhone: '0512-12345678',
    acknowledged: '1',
  },
  rows: {},
  attachments: { letter: [], other: [] },
}

export async function seedAgencyStates({ moves, files }: SeedWorld): Promise<void> {
  const day = (days: number) => dayFrom(moves.now, days)
  const content = (
    name: SeedAccepted,
    goods: readonly string[],
    certificates: Parameters<typeof agencyContentOf>[1]['certificates'],
    fields?: Content['fields'],
  ) => agencyContentOf(name, { goods, certificates, scan: files(name).scan, ...(fields && { fields }) })
  const held = (until = 700) => [certificateOf('cma', 'CMA-SAMPLE-01', day(-1200), day(until))]

  const garments = ['010101', '010102']
  const certificates = [...held(), certificateOf('cnas17025', 'CNAS-SAMPLE-L0001', day(-1000), day(25))]
  const changed = (fields: Content['fields'], recordVersion = '1') =>
    content('qinghe', garments, certificates, { reason: '示例：机构信息调整', recordVersion, ...fields })
  await moves.apply(790, 'qinghe', QUALIFICATION, content('qinghe', garments, certificates), APPROVED)
  await moves.apply(200, 'qinghe', CHANGE, changed({ contactPosition: '技术负责人' }), APPROVED)
  await moves.apply(100, 'qinghe', CHANGE, changed({ nameZh: '示例青禾检测有限公司' }, '2'), [
    { action: 'accept' },
    said('refuse', '名称与营业执照不一致'),
  ])
  await moves.apply(5, 'qinghe', CHANGE, changed({ address: '示例省示例市示例新区示例路 8 号' }, '2'), [
    said('sendBack', '请补充新地址的证明材料'),
  ])
  await moves.apply(1, 'qinghe', CHANGE, changed({ website: 'https://www.example.com' }, '2'), [], 'save')

  const ilac = [
    certificateOf('ilac17025', 'ILAC-SAMPLE-01', day(-900), day(600)),
    certificateOf('ilac17020', 'ILAC-SAMPLE-02', day(-900), day(600)),
  ]
  await moves.apply(240, 'yuanfan', QUALIFICATION, content('yuanfan', ['030101'], ilac), APPROVED)
  await moves.apply(
    6,
    'yuanfan',
    CHANGE,
    content('yuanfan', ['030101'], ilac, {
      reason: '示例：检验场所搬迁',
      recordVersion: '1',
      labAddress: '10 Sample Road, Singapore',
    }),
    [{ action: 'accept' }],
  )

  const cement = (name: SeedAccepted, until?: number) => content(name, ['020101'], held(until))
  await moves.apply(30, 'songmu', QUALIFICATION, cement('songmu'), [
    said('notAccept', '申请材料不全，缺少独立性声明原件'),
  ])
  await moves.apply(2, 'songmu', QUALIFICATION, cement('songmu'))

  await moves.apply(425, 'beichen', QUALIFICATION, cement('beichen'), APPROVED)
  await moves.apply(60, 'beichen', EXIT, exitContent, [said('refuse', '尚有未完结的检验报告')])
  await moves.apply(490, 'yunling', QUALIFICATION, cement('yunling', -1), APPROVED)
  await moves.apply(610, 'hanshan', QUALIFICATION, content('hanshan', garments, held()), APPROVED)
  // Ended with the exit: what hangs on it is taken by the server's clock.
  await moves.apply(
    205,
    'hanshan',
    CHANGE,
    content('hanshan', garments, held(), {
      reason: '示例：联系方式变化',
      recordVersion: '1',
      contactPosition: '业务负责人',
    }),
    [said('sendBack', '请补充说明')],
  )
  await moves.apply(900, 'lanhe', QUALIFICATION, cement('lanhe'), APPROVED)
}

/** After their reports: what keeps reports back comes last. */
export async function seedEndings({ moves }: SeedWorld): Promise<void> {
  const day = (days: number) => dayFrom(moves.now, days)
  await moves.apply(200, 'hanshan', EXIT, exitContent, [
    { action: 'approve', answers: { opinion: '示例：同意退出' } },
  ])
  await moves.measure(150, 'lanhe', {
    measure: 'remove',
    reason: '示例：出具不实检验报告',
    reports: 'all',
  })
  await moves.measure(20, 'beichen', {
    measure: 'suspend',
    reason: '示例：内部质量管理存在问题，限期整改',
    from: day(-20),
    until: day(40),
  })
  await moves.apply(2, 'beichen', EXIT, exitContent)
}
