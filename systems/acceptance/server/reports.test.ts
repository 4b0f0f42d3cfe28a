import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { notices } from '../../../db/central/notices.ts'
import { rows } from '../../../db/central/rows.ts'
import type { CentralDocument } from '../../../contract/shapes.ts'
import { cma, resultRows, scopeRows } from '../declare/testing/contents.ts'
import { agencyActor, CHANGE, done, REPORT, toldOf } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'
import { agencyContent } from '../declare/testing/contents.ts'

const qinghe = agencyActor('qinghe')
const changchuan = agencyActor('changchuan')

onEngines('reports', (kit) => {
  const handIn = (fields: Record<string, string> = {}, goods?: string) =>
    kit().submit(qinghe, REPORT, kit().report(fields, goods))
  const stateOf = async ({ id }: CentralDocument) => {
    const [row] = await kit().db.select().from(rows).where(eq(rows.id, id))
    return [row?.state, row?.content.fields['voidReason'], row?.content.fields['voidOn']]
  }

  it('[ACC-06] hands in, is passed, and runs out the day after its last, whoever was away', async () => {
    await kit().list(qinghe, ['010101'])
    const handed = done(await handIn({ validUntil: '2099-01-01', agencyCode: 'A1', serialNo: 'X' }))
    expect(handed).toMatchObject({
      state: 'submitted',
      content: {
        fields: {
          serialNo: 'CR20261129000001',
          agencyCode: 'A142260001',
          agencyName: '示例检验有限公司',
          publishedOn: '2026-11-29',
          validUntil: '2027-11-28',
        },
      },
    })
    const passed = await kit().desk(handed, 'approve')
    expect(passed.state).toBe('effective')
    await kit().pass(364)
    expect((await stateOf(passed))[0]).toBe('effective')
    await kit().pass(1)
    expect(await stateOf(passed)).toEqual(['void', 'expired', '2027-11-29'])
    const told = await kit().db.select({ title: notices.title }).from(notices)
    expect(told.filter(({ title }) => title.startsWith('检验报告：失效'))).toHaveLength(1)
  })

  it('[ACC-06] before it is listed an agency hands in none, but may write one', async () => {
    expect(toldOf(await handIn())).toEqual(['fields.agencyCode 本机构尚未列入采信机构目录'])
    const saved = done(await kit().act(qinghe, { kind: REPORT, action: 'save', content: kit().report() }))
    expect(saved.state).toBe('draft')
    expect(
      await kit().act(kit().officer, { kind: REPORT, action: 'approve', document: saved }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'DRAFT_NOT_FOUND' },
    })
  })

  it('[ACC-06] goods, items, methods and signers outside of what was approved are refused where they stand', async () => {
    await kit().list(qinghe, ['010101'])
    expect(toldOf(await handIn({}, '020101'))[0]).toContain(
      'fields.goodsName 所选商品不在本机构已批准的检测范围内',
    )
    expect(toldOf(await handIn({ signatory: '示例他人' }))).toEqual([
      'fields.signatory 不在已批准的检验报告签发人名单内',
    ])
    const [first = { id: '' }, ...rest] = resultRows('010101')
    const other = kit().report({}, '010101', { results: [{ ...first, method: '另一方法' }, ...rest] })
    expect(toldOf(await kit().submit(qinghe, REPORT, other))).toEqual([
      'rows.results.r010101.01.method 该检验项目（方法）不在已批准的检测范围及检测方法内',
    ])
    const missing = kit().report({}, '010101', { results: rest })
    expect(toldOf(await kit().submit(qinghe, REPORT, missing))).toEqual([
      'rows.results 缺少必检项目：甲醛含量',
    ])
  })

  it('[ACC-06] what was written for crude oil is not handed in with other goods', async () => {
    await kit().list(qinghe, ['010101'])
    const handed = done(await handIn({ vessel: '示例号', voyage: '1', containers: '1 号舱' }))
    expect(handed.content.fields['vessel']).toBeUndefined()
    expect(handed.content.fields['containers']).toBeUndefined()
  })

  it('[ACC-06] a number stands once: case matters, another agency has its own, a refused one is free, a void one is not', async () => {
    await kit().list(qinghe, ['010101'])
    await kit().list(changchuan, ['010101'])
    const first = done(await handIn({ reportNo: 'R-001' }))
    expect(toldOf(await handIn({ reportNo: 'R-001' }))).toEqual([
      'fields.reportNo 检验报告编号 R-001 已存在（2026-11-29 提交，状态：待审核）',
    ])
    const small = done(await handIn({ reportNo: 'r-001' }))
    expect((await kit().submit(changchuan, REPORT, kit().report({ reportNo: 'R-001' }))).ok).toBe(true)
    await kit().desk(first, 'refuse')
    const again = await kit().desk(done(await handIn({ reportNo: 'R-001' })), 'approve')
    done(await kit().act(qinghe, { kind: REPORT, action: 'void', document: again, answers: { reason: '' } }))
    expect(toldOf(await handIn({ reportNo: 'R-001' }))[0]).toContain('状态：失效')
    const renamed = await kit().desk(small, 'sendBack')
    done(await kit().submit(qinghe, REPORT, kit().report({ reportNo: 'R-009' }), renamed))
    expect((await handIn({ reportNo: 'r-001' })).ok).toBe(true)
    const replacing = await handIn({ reportNo: 'R-010', replaces: 'R-001' })
    expect(replacing.ok).toBe(true)
    expect(toldOf(await handIn({ reportNo: 'R-011', replaces: 'R-009' }))).toEqual([
      'fields.replaces 本机构没有此编号的失效报告',
    ])
  })

  it('[ACC-06] of two machines that hand in one number at once, or in one batch, one is taken', async () => {
    await kit().list(qinghe, ['010101'])
    const both = await Promise.all([handIn({ reportNo: 'R-1' }), handIn({ reportNo: 'R-1' })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const acts = [0, 1].map(() => ({
      kind: REPORT,
      action: 'submit',
      content: kit().report({ reportNo: 'R-2' }),
    }))
    expect((await kit().batch(qinghe, acts)).map(({ ok }) => ok)).toEqual([true, false])
  })

  it('[ACC-06] [ACC-11] a report is judged by the scope of its day of issue: what left since may pass, what came since may not', async () => {
    await kit().list(qinghe, ['010101'])
    const early = done(await handIn({ reportNo: 'R-1' }))
    await kit().pass(3)
    const wider = agencyContent(['020101'], { reason: '示例', recordVersion: '1' })
    await kit().desk(done(await kit().submit(qinghe, CHANGE, wider)), 'accept', 'approve')
    // The goods were within the scope when it was issued.
    expect((await kit().desk(early, 'approve')).state).toBe('effective')
    const before = kit().report(
      {
        reportNo: 'R-2',
        sampledOn: '2026-10-20',
        begunOn: '2026-10-21',
        finishedOn: '2026-11-28',
        issuedOn: '2026-11-30',
      },
      '020101',
    )
    expect(toldOf(await kit().submit(qinghe, REPORT, before))[0]).toContain(
      'fields.goodsName 签发日期（2026-11-30）时：所选商品不在本机构已批准的检测范围内',
    )
    const now = kit().report({ ...before.fields, issuedOn: '2026-12-02' }, '020101')
    expect(toldOf(await kit().submit(qinghe, REPORT, now))).toEqual([])
  })

  it('[ACC-07] 作废 by the agency, 判定失效 by customs: once, with who and when', async () => {
    await kit().list(qinghe, ['010101'])
    const one = await kit().inForce(qinghe, 'R-1')
    const act = { kind: REPORT, action: 'void', document: one, answers: { reason: '示例作废' } }
    expect(done(await kit().act(qinghe, act)).content.fields).toMatchObject({
      voidReason: 'agency',
      voidOn: '2026-11-29',
      voidNote: '示例作废',
    })
    // The same on another machine, and what customs or the clock voided meanwhile: done already, by whom it was first.
    const repeated = await kit().act(qinghe, { ...act, answers: { reason: '另一台' } })
    expect(repeated).toMatchObject({
      settled: {
        code: 'SYNC_SETTLED',
        message: {
          zh: expect.stringMatching(/^该检验报告此前已失效（作废，2026-11-29 由 .+），无需再次办理$/u),
        },
      },
    })
    const again = done(repeated)
    expect(again).toMatchObject({ state: 'void', content: { fields: { voidNote: '示例作废' } } })
    expect(again.history.filter(({ action }) => action === 'void')).toHaveLength(1)
    expect((await kit().act(changchuan, act)).ok).toBe(false)
    expect((await kit().act(kit().officer, act)).ok).toBe(false)
    const two = await kit().inForce(qinghe, 'R-2')
    expect((await kit().act(changchuan, { ...act, document: two })).ok).toBe(false)
    expect((await kit().act(kit().officer, { ...act, document: two })).ok).toBe(false)
    expect((await kit().desk(two, 'declareVoid')).content.fields).toMatchObject({ voidReason: 'customs' })
    expect(done(await kit().act(qinghe, { ...act, document: two })).content.fields).toMatchObject({
      voidReason: 'customs',
    })
    expect(
      (
        await kit().act(kit().officer, {
          kind: REPORT,
          action: 'declareVoid',
          document: two,
          answers: { reason: '又' },
        })
      ).ok,
    ).toBe(false)
  })

  it('[ACC-07] 【通过】 and 【退回补正】 by two officers at once: one wins', async () => {
    await kit().list(qinghe, ['010101'])
    const handed = done(await handIn())
    const outcomes = await Promise.all(
      ['approve', 'sendBack'].map((action) =>
        kit().act(kit().officer, { kind: REPORT, action, document: handed, answers: { opinion: '示例' } }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('[ACC-06] goods whose accreditation ran out are refused, what was issued before may pass; a change ends it', async () => {
    const certificates = [{ ...cma, until: '2026-12-10' }]
    await kit().list(qinghe, ['010101'], {}, { certificates })
    await kit().pass(12)
    expect((await kit().record(qinghe))?.state).toBe('expired')
    expect(toldOf(await handIn())).toEqual([
      'fields.goodsName 该商品所依据的资质证书已于 2026-12-10 到期，请先办理【信息变更】',
    ])
    expect((await handIn({ issuedOn: '2026-12-10' })).ok).toBe(true)
    const renewed = agencyContent(
      ['010101'],
      { reason: '示例', recordVersion: '1' },
      { certificates: [{ ...cma, id: 'c2', certNo: 'CMA-2' }], scope: scopeRows('010101', 'CMA-2') },
    )
    await kit().desk(done(await kit().submit(qinghe, CHANGE, renewed)), 'accept', 'approve')
    expect((await kit().record(qinghe))?.state).toBe('listed')
    expect((await handIn({ reportNo: 'R-2' })).ok).toBe(true)
  })
})
