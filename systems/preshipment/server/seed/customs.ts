/** What customs asked of 示例澳洲商检: quality feedback, inspections and annual reports, each in every state. */
import type { Content } from '../../../../domain/kit/document.ts'
import { REPORT } from '../begin-effects.ts'
import { answered, begun, opinion } from './begun.ts'
import type { SeedWorld } from './world.ts'

const FEEDBACK = 'preshipment.feedback'
const INSPECTION = 'preshipment.inspection'

export async function seedFeedback(world: SeedWorld): Promise<void> {
  const { moves, customs } = world
  const asked = (days: number, subject: string) =>
    begun(world, days, 'au', FEEDBACK, {
      subject: `示例：${subject}`,
      kind: 'untrue',
      description: '示例：到货检验发现铭牌与证书所列型号不一致，请说明。',
      office: '3101',
      answerBy: moves.day(days - 20),
    })
  const replied = async (days: number, subject: string) =>
    answered(world, days - 2, 'au', await asked(days, subject), {
      action: 'reply',
      fields: { reply: '示例：经核对，系录入错误，已更正证书。' },
    })
  await moves.go(80, customs, await replied(90, '型号不一致'), 'close', opinion('同意'))
  await moves.go(20, customs, await replied(30, '制造日期不一致'), 'sendBack', opinion('请提供更正后的证书'))
  await replied(8, '数量不一致')
  await asked(2, '缺少安全标识')
}

export async function seedInspections(world: SeedWorld): Promise<void> {
  const { moves, customs } = world
  const asked = (days: number, fields: Content['fields']) =>
    begun(world, days, 'au', INSPECTION, {
      announcement: '示例：年度监督检查',
      answerBy: moves.day(days - 20),
      ...fields,
    })
  const ofFiles = (days: number) =>
    asked(days, { kind: 'files', requirement: '示例：请提供检验记录和人员名单' })
  const onSite = (days: number) =>
    asked(days, {
      kind: 'onSite',
      siteOn: moves.day(days - 5),
      sitePlace: '示例检验场所',
      inspectors: '示例检查员',
    })
  const handedIn = async (days: number) =>
    answered(world, days - 3, 'au', await ofFiles(days), { fields: { statement: '示例：材料已上传' } })
  await moves.go(150, customs, await handedIn(160), 'approve', opinion('符合要求'))
  await moves.go(40, customs, await handedIn(50), 'refuse', opinion('人员名单不完整'))
  await handedIn(7)
  await ofFiles(3)
  const findings = { answers: { findings: '示例：现场检查情况记录' } }
  await moves.go(120, customs, await onSite(130), 'approveOnSite', findings)
  await moves.go(60, customs, await onSite(70), 'refuseOnSite', findings)
  await onSite(4)
}

export async function seedReports(world: SeedWorld): Promise<void> {
  const { moves, customs } = world
  const thisYear = Number(moves.day(0).slice(0, 4))
  const begin = (days: number, yearsAgo: number) =>
    begun(world, days, 'au', REPORT, { year: String(thisYear - yearsAgo), due: moves.day(days - 60) })
  const needed = { onArrival: '无', quality: '示例：运行正常', staff: '示例：无变动', filedFacts: '无' }
  const handedIn = async (days: number, yearsAgo: number) =>
    answered(world, days - 20, 'au', await begin(days, yearsAgo), {
      place: 'report',
      fields: {
        contact: '示例联系人',
        contactPhone: '+61 2 555 01234',
        contactEmail: 'psi-au@example.com',
        certificates: '116',
        ...needed,
      },
      rows: {
        byCategory: [
          { id: 'r1', category: 'construction', batches: '90', pieces: '210', value: '640.00', failed: '3' },
          { id: 'r2', category: 'lifting', batches: '30', value: '220.50', failed: '1' },
        ],
      },
    })
  await moves.go(700, customs, await handedIn(760, 3), 'close', opinion('已阅'))
  await handedIn(400, 2)
  await begin(40, 1)
}
