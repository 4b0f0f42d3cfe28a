import { expect, it } from 'vitest'
import { PUBLIC_OWNER } from '../../../db/central/rows.ts'
import { notices } from '../../../db/central/notices.ts'
import type { CentralDocument } from '../../../contract/shapes.ts'
import { agencyContent, cma, scopeRows } from '../declare/testing/contents.ts'
import { agencyActor, CHANGE, done, EXIT, QUALIFICATION, REPORT, toldOf, type Kit } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'

const qinghe = agencyActor('qinghe')
const changchuan = agencyActor('changchuan')
const EXIT_CONTENT = {
  fields: {
    reason: 'own',
    openOrders: '无',
    contact: '示例甲',
    contactPhone: '0512-12345678',
    acknowledged: '1',
  },
  rows: {},
  attachments: { letter: [], other: [] },
}

/** A change as a client that knows this version begins it. */
const changed = (version: number, fields: Record<string, string>, goods = ['010101']) => {
  const content = agencyContent(goods, { reason: '示例变更', recordVersion: String(version), ...fields })
  return content
}
const directory = async (kit: Kit) =>
  (await kit.shown(PUBLIC_OWNER, 'acceptance.directory')).map(({ state, content }) => [
    content.fields['agencyCode'],
    state,
  ])
const exited = async (kit: Kit): Promise<CentralDocument> =>
  kit.desk(done(await kit.submit(qinghe, EXIT, EXIT_CONTENT)), 'approve')

onEngines('applications', (kit) => {
  it('[ACC-02] 暂存 numbers an application; a day of publication comes with 提交 only', async () => {
    const saved = done(
      await kit().act(qinghe, {
        kind: QUALIFICATION,
        action: 'save',
        content: { fields: { nameZh: '示例' }, rows: {}, attachments: {} },
      }),
    )
    expect(saved.state).toBe('draft')
    expect(saved.content.fields).toMatchObject({ applicationNo: 'CZ20261129000001', nameZh: '示例' })
    expect(saved.content.fields['publishedOn']).toBeUndefined()
    const handed = done(await kit().submit(qinghe, QUALIFICATION, agencyContent(), saved))
    expect(handed.content.fields).toMatchObject({
      applicationNo: 'CZ20261129000001',
      publishedOn: '2026-11-29',
      creditCode: qinghe.account.tenant.creditCode,
    })
  })

  it('[ACC-02] what the client claims of code, number and days is the server’s own', async () => {
    const forged = agencyContent(['010101'], {
      creditCode: '91350100M000100Y43',
      agencyCode: 'A142000001',
      applicationNo: 'CZ1',
      publishedOn: '2020-01-01',
    })
    expect(done(await kit().submit(qinghe, QUALIFICATION, forged)).content.fields).toMatchObject({
      creditCode: qinghe.account.tenant.creditCode,
      applicationNo: 'CZ20261129000001',
      publishedOn: '2026-11-29',
    })
  })

  it('[ACC-01] [ACC-11] an approval lists the agency: code, record, directory, disclosure', async () => {
    await kit().list(qinghe, ['010101', '010102'])
    const record = await kit().record(qinghe)
    expect(record).toMatchObject({
      id: qinghe.account.tenant.creditCode,
      state: 'listed',
      content: {
        fields: {
          agencyCode: 'A142260001',
          listedOn: '2026-11-29',
          approvedGoods: '010101,010102',
          approvedSigners: '示例签发人甲',
          goodsUntil: '010101=2030-12-31,010102=2030-12-31',
          recordVersion: '1',
        },
      },
    })
    expect(record?.content.fields['promise']).toBeUndefined()
    expect(record?.content.rows['scope']).toHaveLength(21)
    expect(record?.content.attachments['licence']).toHaveLength(1)
    const [entry] = await kit().shown(PUBLIC_OWNER, 'acceptance.directory')
    expect(entry?.content.fields).toMatchObject({
      agencyCode: 'A142260001',
      goods: '成人服装、婴幼儿及儿童服装',
    })
    const [told] = await kit().shown(PUBLIC_OWNER, 'acceptance.disclosure')
    expect(told?.content.fields['title']).toBe('示例检验有限公司列入采信机构目录')
    await kit().list(changchuan, ['020101'])
    expect(await directory(kit())).toEqual([
      ['A142260001', 'listed'],
      ['A142260002', 'listed'],
    ])
  })

  it('[ACC-02] one is under way at a time, and who is listed changes instead', async () => {
    const first = done(await kit().submit(qinghe, QUALIFICATION, agencyContent()))
    expect(toldOf(await kit().submit(qinghe, QUALIFICATION, agencyContent()))).toEqual([
      '已有资质申请（CZ20261129000001）正在办理',
    ])
    const acts = [0, 1].map(() => ({ kind: QUALIFICATION, action: 'submit', content: agencyContent() }))
    const outcomes = await kit().batch(changchuan, acts)
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false])
    const both = await Promise.all(
      [0, 1].map(() => kit().submit(agencyActor('beichen'), QUALIFICATION, agencyContent())),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    await kit().desk(first, 'accept', 'approve')
    expect(toldOf(await kit().submit(qinghe, QUALIFICATION, agencyContent()))).toEqual([
      '已是采信机构，请办理信息变更',
    ])
  })

  it('[ACC-11] every state of an application, with what customs said; messages go with them', async () => {
    const sent = await kit().desk(
      done(await kit().submit(qinghe, QUALIFICATION, agencyContent())),
      'sendBack',
    )
    expect(sent).toMatchObject({ state: 'returned', content: { fields: { opinion: '示例意见' } } })
    const again = done(await kit().submit(qinghe, QUALIFICATION, agencyContent(), sent))
    expect(again.content.fields['opinion']).toBeUndefined()
    expect((await kit().desk(again, 'accept', 'refuse')).state).toBe('refused')
    expect(await kit().record(qinghe)).toBeUndefined()
    const other = done(await kit().submit(changchuan, QUALIFICATION, agencyContent()))
    expect((await kit().desk(other, 'notAccept')).state).toBe('notAccepted')
    const told = await kit().db.select({ title: notices.title, isUrgent: notices.isUrgent }).from(notices)
    expect(told.map(({ title, isUrgent }) => [title.slice(0, 10), isUrgent])).toEqual([
      ['资质申请：退回补正（', true],
      ['资质申请：评估审查中', false],
      ['资质申请：审核不通过', false],
      ['资质申请：不予受理（', false],
    ])
  })

  it('[ACC-11] an approval judges again: an accreditation that ran out meanwhile keeps it back', async () => {
    const short = agencyContent(['010101'], {}, { certificates: [{ ...cma, until: '2026-12-01' }] })
    const handed = await kit().desk(done(await kit().submit(qinghe, QUALIFICATION, short)), 'accept')
    await kit().pass(3)
    const refused = await kit().act(kit().officer, {
      kind: QUALIFICATION,
      action: 'approve',
      document: handed,
      answers: { opinion: '' },
    })
    expect(toldOf(refused)).toEqual(['rows.certificates.c1.until 该资质证书已过有效期'])
    expect(await kit().record(qinghe)).toBeUndefined()
  })

  it('[ACC-02] a draft is deleted, what customs has seen is not; an officer finds no draft', async () => {
    const saved = done(
      await kit().act(qinghe, { kind: QUALIFICATION, action: 'save', content: agencyContent() }),
    )
    const seen = await kit().act(kit().officer, { kind: QUALIFICATION, action: 'accept', document: saved })
    expect(seen).toMatchObject({ ok: false, problem: { code: 'DRAFT_NOT_FOUND' } })
    const returned = await kit().desk(
      done(await kit().submit(changchuan, QUALIFICATION, agencyContent())),
      'sendBack',
    )
    expect(
      await kit().act(changchuan, { kind: QUALIFICATION, action: 'remove', document: returned }),
    ).toMatchObject({ ok: false, problem: { code: 'SYNC_STATE' } })
    expect(
      done(await kit().act(qinghe, { kind: QUALIFICATION, action: 'remove', document: saved })).state,
    ).toBe('deleted')
  })

  it('[ACC-02] no enterprise, and no agency for another', async () => {
    const enterprise = {
      ...qinghe,
      account: { ...qinghe.account, role: 'enterprise' as const },
    }
    expect((await kit().submit(enterprise, QUALIFICATION, agencyContent())).ok).toBe(false)
    const without = { ...qinghe, account: { ...qinghe.account, systems: [] } }
    expect(await kit().submit(without, QUALIFICATION, agencyContent())).toMatchObject({
      ok: false,
      problem: { code: 'AUTH_FORBIDDEN' },
    })
    const mine = done(await kit().submit(qinghe, QUALIFICATION, agencyContent()))
    expect(await kit().submit(changchuan, QUALIFICATION, agencyContent(), mine)).toMatchObject({
      ok: false,
      problem: { code: 'DRAFT_NOT_FOUND' },
    })
  })

  it('[ACC-03] only an approved change becomes the record, old and new are said', async () => {
    await kit().list(qinghe, ['010101'])
    const handed = done(await kit().submit(qinghe, CHANGE, changed(1, { address: '示例新路 9 号' })))
    expect(handed.content.fields['changes']).toBe('注册地址：示例省示例市示例路 1 号 → 示例新路 9 号')
    expect((await kit().record(qinghe))?.content.fields['address']).toBe('示例省示例市示例路 1 号')
    await kit().desk(handed, 'accept', 'refuse')
    expect((await kit().record(qinghe))?.content.fields['address']).toBe('示例省示例市示例路 1 号')
    await kit().desk(
      done(await kit().submit(qinghe, CHANGE, changed(1, { address: '示例新路 9 号' }))),
      'accept',
      'approve',
    )
    expect((await kit().record(qinghe))?.content.fields).toMatchObject({
      address: '示例新路 9 号',
      agencyCode: 'A142260001',
      changedOn: '2026-11-29',
      recordVersion: '2',
    })
  })

  it('[ACC-03] nothing changed is refused; so is what began from an older version', async () => {
    expect(toldOf(await kit().submit(qinghe, CHANGE, changed(1, {})))).toEqual([
      'fields.agencyCode 本机构尚未列入采信机构目录',
    ])
    await kit().list(qinghe, ['010101'])
    expect(toldOf(await kit().submit(qinghe, CHANGE, changed(1, {})))).toEqual(['未修改任何内容'])
    await kit().desk(
      done(await kit().submit(qinghe, CHANGE, changed(1, { address: '示例新路 9 号' }))),
      'accept',
      'approve',
    )
    expect(toldOf(await kit().submit(qinghe, CHANGE, changed(1, { address: '另一路' })))).toEqual([
      '机构信息已于 2026-11-29 更新，请核对后重新提交',
    ])
  })

  it('[ACC-03] country and code stay: another legal person applies anew', async () => {
    await kit().list(qinghe, ['010101'])
    const handed = done(
      await kit().submit(
        qinghe,
        CHANGE,
        changed(1, { country: 'SGP', creditCode: 'X', address: '示例新路' }),
      ),
    )
    expect(handed.content.fields).toMatchObject({
      country: 'CHN',
      creditCode: qinghe.account.tenant.creditCode,
    })
  })

  it('[ACC-04] an exit: out of the directory, reports run on, changes end, drafts are refused', async () => {
    await kit().list(qinghe, ['010101'])
    const effective = await kit().inForce(qinghe, 'R-1')
    const waiting = done(await kit().submit(qinghe, REPORT, kit().report({ reportNo: 'R-2' })))
    const back = await kit().desk(
      done(await kit().submit(qinghe, REPORT, kit().report({ reportNo: 'R-3' }))),
      'sendBack',
    )
    const change = await kit().desk(
      done(await kit().submit(qinghe, CHANGE, changed(1, { address: '示例新路' }))),
      'sendBack',
    )
    const handed = done(await kit().submit(qinghe, EXIT, EXIT_CONTENT))
    expect(handed.content.fields).toMatchObject({
      reportsInForce: '1',
      agencyCode: 'A142260001',
      listedOn: '2026-11-29',
    })
    expect(toldOf(await kit().submit(qinghe, CHANGE, changed(1, { address: '示例新路' }), change))).toEqual([
      '机构退出申请正在办理，期间不能提交信息变更',
    ])
    await kit().desk(handed, 'approve')
    await kit().follow()
    expect(await directory(kit())).toEqual([])
    expect((await kit().record(qinghe))?.state).toBe('left')
    const states = new Map(
      [...(await kit().shown(qinghe.tenantId, REPORT)), ...(await kit().shown(qinghe.tenantId, CHANGE))].map(
        ({ id, state }) => [id, state],
      ),
    )
    expect([effective, waiting, back, change].map(({ id }) => states.get(id))).toEqual([
      'effective',
      'submitted',
      'refused',
      'ended',
    ])
    expect((await kit().desk(waiting, 'approve')).state).toBe('effective')
    expect(toldOf(await kit().submit(qinghe, REPORT, kit().report({ reportNo: 'R-4' })))).toEqual([
      'fields.agencyCode 本机构已于 2026-11-29 退出采信机构目录',
    ])
  })

  it('[ACC-04] who left may apply from the same day of the next year on, and keeps the code', async () => {
    await kit().list(qinghe, ['010101'])
    await exited(kit())
    await kit().pass(364)
    expect(toldOf(await kit().submit(qinghe, QUALIFICATION, agencyContent()))).toEqual([
      '本机构于 2026-11-29 退出采信机构目录，2027-11-29 起方可重新申请',
    ])
    await kit().pass(1)
    const listed = await kit().list(qinghe, ['010101'])
    expect(listed.content.fields['agencyCode']).toBe('A142260001')
    expect((await kit().record(qinghe))?.content.fields).toMatchObject({ listedOn: '2027-11-29', leftOn: '' })
  })

  it('[ACC-02] an agency abroad: its number, its country in the code', async () => {
    const yuanfan = agencyActor('yuanfan')
    const rows = {
      certificates: [
        { ...cma, id: 'a', kind: 'ilac17025', certNo: 'ILAC-1' },
        { ...cma, id: 'b', kind: 'ilac17020', certNo: 'ILAC-2' },
      ],
      scope: scopeRows('030101', 'ILAC-1'),
    }
    const content = agencyContent(
      [],
      { country: 'SGP', legalForm: 'overseas', nameEn: 'Sample Yuanfan Inspection Pte. Ltd.' },
      rows,
    )
    const files = {
      accreditation: content.attachments['cma'] ?? [],
      translation: content.attachments['cma'] ?? [],
    }
    const handed = done(
      await kit().submit(yuanfan, QUALIFICATION, {
        ...content,
        attachments: { ...content.attachments, cma: [], ...files },
      }),
    )
    expect((await kit().desk(handed, 'accept', 'approve')).content.fields).toMatchObject({
      creditCode: 'SG-SAMPLE-0001',
      agencyCode: 'A132260001',
    })
  })
})
