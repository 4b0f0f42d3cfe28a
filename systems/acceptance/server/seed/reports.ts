/** Reports of the demonstration in each of their states, and complaints. */
import type { Content } from '../../../../domain/kit/document.ts'
import type { SeedAccepted } from './accounts.ts'
import type { Step } from './actors.ts'
import { dayFrom, type SeedWorld } from './agencies.ts'
import { reportContentOf } from './contents.ts'

const REPORT = 'acceptance.report'
const COMPLAINT = 'acceptance.complaint'
const PASSED: readonly Step[] = [{ action: 'approve', answers: { opinion: '' } }]

/** An agency abroad writes its reports in English. */
const IN_ENGLISH = { title: 'Inspection report on crude oil' }

export async function seedReports({ moves, files }: SeedWorld): Promise<void> {
  const day = (days: number) => dayFrom(moves.now, days)
  const content = (
    name: SeedAccepted,
    goods: string,
    reportNo: string,
    issued: number,
    fields: Content['fields'] = {},
  ) =>
    reportContentOf({
      goods,
      reportNo,
      days: {
        sampledOn: day(issued - 45),
        begunOn: day(issued - 44),
        finishedOn: day(issued - 2),
        issuedOn: day(issued),
      },
      ...files(name),
      fields,
    })
  const report = (
    name: SeedAccepted,
    goods: string,
    reportNo: string,
    ago: number,
    steps: readonly Step[] = PASSED,
    more: { readonly fields?: Content['fields']; readonly first?: string } = {},
  ) => moves.apply(ago, name, REPORT, content(name, goods, reportNo, -ago, more.fields), steps, more.first)

  // More than a year old: the clock has taken them.
  for (const [index, ago] of [700, 640, 560, 480, 420].entries()) {
    const old = await report('qinghe', '010101', `QH-OLD-${String(index + 1).padStart(3, '0')}`, ago)
    await moves.later(ago - 366, 'clock', old, 'expire')
  }
  // Two years of ordinary work.
  for (const [index, ago] of Array.from({ length: 40 }, (_, number) => 715 - number * 15).entries()) {
    const year = day(-ago).slice(0, 4)
    const number = `QH-${year}-${100 + index}`
    const usual = await report('qinghe', index % 3 === 0 ? '010102' : '010101', number, ago)
    if (ago > 366) await moves.later(ago - 366, 'clock', usual, 'expire')
  }
  for (const [index, ago] of [330, 270, 210, 150, 90, 60, 30].entries())
    await report(
      'qinghe',
      index % 2 === 0 ? '010101' : '010102',
      `QH-2026-${String(index + 1).padStart(3, '0')}`,
      ago,
    )
  await report('qinghe', '010102', 'QH-2026-DUE', 362)
  await report('qinghe', '010101', 'QH-2026-FAIL', 40, PASSED, {
    fields: { conclusion: 'fail', explanation: '示例：甲醛含量超过限值' },
  })
  const wrong = await report('qinghe', '010101', 'QH-2026-020', 25)
  await moves.later(24, 'qinghe', wrong, 'void', { reason: '示例：款号录入有误' })
  await report('qinghe', '010101', 'QH-2026-021', 23, PASSED, { fields: { replaces: 'QH-2026-020' } })
  await report('qinghe', '010101', 'QH-2026-030', 10, [
    { action: 'refuse', answers: { opinion: '示例：检验结果与样品不符' } },
  ])
  await report('qinghe', '010102', 'QH-2026-031', 6, [
    { action: 'sendBack', answers: { opinion: '示例：请补充商品照片' } },
  ])
  await report('qinghe', '010101', 'QH-2026-032', 3, [])
  await report('qinghe', '010101', 'QH-2026-033', 1, [], { first: 'save' })

  for (const [index, ago] of [180, 120, 60, 20].entries())
    await report('yuanfan', '030101', `YF-2026-${index + 1}`, ago, PASSED, { fields: IN_ENGLISH })
  await report('yuanfan', '030101', 'YF-2026-5', 4, [], { fields: IN_ENGLISH })
  for (const [index, ago] of [80, 50].entries())
    await report('beichen', '020101', `BC-2026-${index + 1}`, ago)
  await report('beichen', '020101', 'BC-2026-3', 25, [])
  await report('yunling', '020101', 'YL-2026-1', 2, [], { first: 'save' })
  await report('hanshan', '010101', 'HS-2026-1', 250)
  const over = await report('hanshan', '010101', 'HS-2025-1', 560)
  await moves.later(560 - 366, 'clock', over, 'expire')
  await report('lanhe', '020101', 'LH-2026-1', 170)
}

export async function seedComplaints({ moves }: SeedWorld): Promise<void> {
  const complaint = (agencyName: string, subject: string, reportNo = ''): Content => ({
    fields: {
      agencyName,
      complaintKind: 'service',
      subject,
      body: '示例：委托检验后迟迟未出具检验报告，多次联系未答复。',
      reportNo,
      complainant: '示例检验员',
      phone: '13800000100',
    },
    rows: {},
    attachments: { material: [] },
  })
  const answer = { answer: '示例：经核查，已要求该机构整改。' }
  await moves.apply(40, 'qinghe', COMPLAINT, complaint('示例北辰检验有限公司', '示例：服务质量投诉'), [
    { action: 'accept' },
    { action: 'answer', answers: answer },
  ])
  await moves.apply(20, 'qinghe', COMPLAINT, complaint('示例云岭检验检测院', '示例：超范围检验'), [
    { action: 'refuse', answers: { answer: '示例：投诉事项不属于采信检验范围。' } },
  ])
  await moves.apply(
    8,
    'qinghe',
    COMPLAINT,
    complaint('示例北辰检验有限公司', '示例：报告内容不一致', 'BC-2026-1'),
    [{ action: 'accept' }],
  )
  await moves.apply(2, 'qinghe', COMPLAINT, complaint('示例无名检验公司', '示例：冒用采信机构名义'))
}
