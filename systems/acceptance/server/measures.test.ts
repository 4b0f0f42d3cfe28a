import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { notices } from '../../../db/central/notices.ts'
import { auditLog } from '../../../db/central/writes.ts'
import { PUBLIC_OWNER } from '../../../db/central/rows.ts'
import { agencyContent, cma } from '../declare/testing/contents.ts'
import { markOf } from './sweep.ts'
import { agencyActor, CHANGE, done, MEASURE, QUALIFICATION, REPORT, toldOf } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'

const qinghe = agencyActor('qinghe')
const SUSPEND = { measure: 'suspend', from: '2026-11-29' }

onEngines('measures', (kit) => {
  const state = async () => (await kit().record(qinghe))?.state
  const directory = async () =>
    (await kit().shown(PUBLIC_OWNER, 'acceptance.directory')).map((row) => row.state)
  const disclosed = async () =>
    (await kit().shown(PUBLIC_OWNER, 'acceptance.disclosure')).map(({ content }) => content.fields['title'])

  it('[ACC-11] 暂停 keeps reports back at both ends and is over by itself the day after its last', async () => {
    await kit().list(qinghe, ['010101'])
    const waiting = done(await kit().submit(qinghe, REPORT, kit().report()))
    const inForce = await kit().inForce(qinghe, 'R-2')
    done(await kit().measure(qinghe, { ...SUSPEND, until: '2027-01-31' }))
    expect(await state()).toBe('suspended')
    expect(await directory()).toEqual(['suspended'])
    expect(toldOf(await kit().submit(qinghe, REPORT, kit().report({ reportNo: 'R-3' })))).toEqual([
      'fields.agencyCode 本机构自 2026-11-29 起暂停采信（至 2027-01-31），暂停期间不能提交检验报告',
    ])
    expect(
      toldOf(
        await kit().act(kit().officer, {
          kind: REPORT,
          action: 'approve',
          document: waiting,
          answers: { opinion: '' },
        }),
      ),
    ).toEqual(['该机构暂停采信中'])
    expect(
      done(await kit().act(qinghe, { kind: REPORT, action: 'void', document: inForce, answers: {} })).state,
    ).toBe('void')
    await kit().pass(63)
    expect(await state()).toBe('suspended')
    await kit().pass(1)
    expect(await state()).toBe('listed')
    expect(await disclosed()).toEqual([
      '示例检验有限公司列入采信机构目录',
      '示例检验有限公司暂停采信',
      '示例检验有限公司恢复采信',
    ])
    expect((await kit().desk(waiting, 'approve')).state).toBe('effective')
  })

  it('[ACC-11] 恢复 at the desk takes effect at once; what is not suspended cannot be resumed', async () => {
    await kit().list(qinghe, ['010101'])
    expect(toldOf(await kit().measure(qinghe, { measure: 'resume' }))).toEqual([
      'fields.measure 该机构当前状态不能恢复采信',
    ])
    done(await kit().measure(qinghe, SUSPEND))
    expect(done(await kit().measure(qinghe, { measure: 'resume' }))).toMatchObject({
      state: 'issued',
      content: { fields: { agencyCode: 'A142260001', issuedOn: '2026-11-29' } },
    })
    expect(await state()).toBe('listed')
    const log = await kit()
      .db.select({
        action: auditLog.action,
        from: auditLog.from,
        to: auditLog.to,
        why: auditLog.why,
      })
      .from(auditLog)
      .where(eq(auditLog.subject, `acceptedAgency:${qinghe.tenantId}`))
      .orderBy(auditLog.id)
    expect(log).toEqual([
      { action: 'list', from: null, to: 'listed', why: '' },
      { action: 'suspend', from: 'listed', to: 'suspended', why: '示例原因' },
      { action: 'resume', from: 'suspended', to: 'listed', why: '示例原因' },
    ])
  })

  it.each([
    ['all', '', ['void', 'void', 'refused']],
    ['named', 'R-2\n', ['effective', 'void', 'refused']],
    ['none', '', ['effective', 'effective', 'refused']],
  ])('[ACC-11] 移出目录 with reports %s', async (reports, reportNos, expected) => {
    await kit().list(qinghe, ['010101'])
    const documents = [await kit().inForce(qinghe, 'R-1'), await kit().inForce(qinghe, 'R-2')]
    documents.push(done(await kit().submit(qinghe, REPORT, kit().report({ reportNo: 'R-3' }))))
    const change = done(
      await kit().submit(
        qinghe,
        CHANGE,
        agencyContent(['010101'], { reason: '示例', recordVersion: '1', address: '示例新路' }),
      ),
    )
    done(await kit().measure(qinghe, { measure: 'remove', reports, ...(reportNos !== '' && { reportNos }) }))
    await kit().follow()
    expect(await state()).toBe('removed')
    expect(await directory()).toEqual([])
    const rows = await kit().shown(qinghe.tenantId, REPORT)
    expect(documents.map(({ id }) => rows.find((row) => row.id === id)?.state)).toEqual(expected)
    const [ended] = (await kit().shown(qinghe.tenantId, CHANGE)).filter(({ id }) => id === change.id)
    expect(ended).toMatchObject({ state: 'ended', content: { fields: { opinion: '机构已移出目录' } } })
    expect(toldOf(await kit().submit(qinghe, QUALIFICATION, agencyContent()))[0]).toContain(
      '2027-11-29 起方可重新申请',
    )
  })

  it('[ACC-11] a measure is asked for what it needs, and for an agency only', async () => {
    await kit().list(qinghe, ['010101'])
    const at = async (fields: Record<string, string>) =>
      toldOf(await kit().measure(qinghe, fields)).map((line) => line.split(' ')[0])
    expect(await at({ measure: 'suspend' })).toEqual(['fields.from'])
    expect(await at({ measure: 'suspend', from: '2026-11-30' })).toEqual(['fields.from'])
    expect(await at({ ...SUSPEND, until: '2026-11-28' })).toEqual(['fields.until'])
    expect(await at({ measure: 'remove' })).toEqual(['fields.reports'])
    expect(await at({ measure: 'remove', reports: 'named' })).toEqual(['fields.reportNos'])
    expect(await at({ measure: 'remove', reports: 'all', reason: '' })).toEqual(['fields.reason'])
    expect(toldOf(await kit().measure(agencyActor('beichen'), SUSPEND))).toEqual([
      'fields.tenant 该企业不是采信机构',
    ])
    const forged = { fields: { tenant: qinghe.tenantId, reason: 'x', ...SUSPEND }, rows: {}, attachments: {} }
    expect((await kit().act(qinghe, { kind: MEASURE, action: 'issue', content: forged })).ok).toBe(false)
    expect(await state()).toBe('listed')
  })

  it('[ACC-09] accreditations are warned of once: 90, 30 and 7 days before, and when they are over', async () => {
    await kit().list(qinghe, ['010101'], {}, { certificates: [{ ...cma, until: '2027-03-01' }] })
    const told = async () =>
      (await kit().db.select({ title: notices.title }).from(notices))
        .map(({ title }) => title)
        .filter((title) => title.startsWith('资质证书'))
    await kit().pass(1)
    expect(await told()).toEqual([])
    await kit().pass(1)
    await kit().pass(1)
    expect(await told()).toEqual(['资质证书 CMA-1 将于 2027-03-01 到期'])
    await kit().pass(59)
    await kit().pass(23)
    expect(await told()).toHaveLength(3)
    await kit().pass(8)
    expect((await told()).toSorted().at(0)).toBe('资质证书 CMA-1 将于 2027-03-01 到期')
    expect((await told()).filter((title) => title.endsWith('已到期'))).toHaveLength(1)
    expect(await state()).toBe('expired')
    const urgent = await kit().db.select({ title: notices.title, isUrgent: notices.isUrgent }).from(notices)
    // 90 days before there is time.
    expect(
      urgent.filter(({ title }) => title.startsWith('资质证书')).filter(({ isUrgent }) => isUrgent),
    ).toHaveLength(3)
  })

  it('[ACC-09] a measure is told by its own name, and is urgent but when it lifts a suspension', async () => {
    await kit().list(qinghe, ['010101'])
    done(await kit().measure(qinghe, SUSPEND))
    done(await kit().measure(qinghe, { measure: 'resume' }))
    const told = await kit()
      .db.select({ title: notices.title, titleEn: notices.titleEn, isUrgent: notices.isUrgent })
      .from(notices)
    expect(told.filter(({ title }) => title.includes('采信：'))).toEqual([
      {
        title: '暂停采信：示例检验有限公司（A142260001）',
        titleEn: 'Suspend: 示例检验有限公司 (A142260001)',
        isUrgent: true,
      },
      {
        title: '恢复采信：示例检验有限公司（A142260001）',
        titleEn: 'Resume: 示例检验有限公司 (A142260001)',
        isUrgent: false,
      },
    ])
  })
})

it.each([
  ['2026-11-29', '2026-11-28', -1],
  ['2026-11-29', '2026-11-29', 7],
  ['2026-11-29', '2026-12-06', 7],
  ['2026-11-29', '2026-12-07', 30],
  ['2026-11-29', '2027-02-27', 90],
  ['2026-11-29', '2027-02-28', undefined],
])('[ACC-09] on %s what ends on %s is at mark %s', (today, until, mark) =>
  expect(markOf(today, until)).toBe(mark),
)
