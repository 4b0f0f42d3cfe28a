/** What everybody reads of agencies, and what officers see beside documents and publish, over HTTP with the demonstration. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Signed, TestCentral } from '../../../server/testing/central.ts'
import { engines, type TestEngine } from '../../../server/testing/engines.ts'

const REFUSED = { status: 403, data: { code: 'AUTH_FORBIDDEN' } }

describe.each(engines)('acceptance over HTTP on $name, with the seed', ({ start }) => {
  let engine: TestEngine
  let central: TestCentral
  let officer: Signed
  let qinghe: Signed
  beforeAll(async () => {
    engine = await start()
    central = await engine.central()
    officer = await central.login('customs')
    qinghe = await central.login('qinghe')
  }, 300_000)
  afterAll(async () => {
    await central?.close()
    await engine?.stop()
  })

  const oneOf = async (
    who: Signed,
    collection: string,
    filters: Record<string, { equals: string } | { contains: string }>,
  ) => {
    const { rows } = await who.client.documents.list({ collection, filters, pageSize: 100 })
    const [row] = rows
    if (!row) throw new Error(`nothing in ${collection}`)
    return row
  }
  const textOf = (facts: Awaited<ReturnType<Signed['client']['desk']['acceptanceFacts']>>) =>
    facts.groups.flatMap(({ title, facts: lines }) =>
      lines.map(({ name, says }) => `${title.zh}|${name.zh}|${says.zh}`),
    )

  it('[ACC-11] everybody reads the directory without log-in; who left, was removed or ran out is not in it', async () => {
    const client = central.client()
    const all = await client.open.acceptedAgencies({})
    expect(all.rows.map(({ nameZh, state }) => [nameZh, state])).toEqual([
      ['示例远帆检验', 'listed'],
      ['示例青禾检验技术有限公司', 'listed'],
      ['示例北辰检验有限公司', 'suspended'],
    ])
    expect(all.rows[0]).toMatchObject({
      agencyCode: expect.stringMatching(/^A132\d{6}$/u),
      nameEn: 'Sample Yuanfan Inspection Pte. Ltd.',
      country: { zh: '新加坡' },
      goods: { zh: '原油', en: 'Crude oil' },
    })
    expect((await client.open.acceptedAgencies({ goods: '服装' })).total).toBe(1)
    expect((await client.open.acceptedAgencies({ name: '北辰', goods: '水泥' })).total).toBe(1)
    // What is typed is sought as it is meant.
    expect((await client.open.acceptedAgencies({ name: '%' })).total).toBe(0)
    expect((await client.open.acceptedAgencies({ name: '_' })).total).toBe(0)
    expect((await client.open.acceptedAgencies({ page: 2 })).rows).toEqual([])
  })

  it('[ACC-11] an officer sees every agency with its state, counts and the nearest end of an accreditation', async () => {
    const { rows, total } = await officer.client.desk.acceptedAgencies({})
    expect(total).toBe(6)
    const of = (name: string) => rows.find(({ nameZh }) => nameZh.includes(name))
    expect(of('青禾')).toMatchObject({ state: 'listed', applications: 4 })
    expect(of('青禾')?.reports).toBeGreaterThan(15)
    expect(of('北辰')).toMatchObject({ state: 'suspended', suspendedUntil: expect.any(String) })
    expect(of('蓝河')).toMatchObject({ state: 'removed', leftOn: expect.any(String) })
    expect((await officer.client.desk.acceptedAgencies({ state: 'left' })).rows).toHaveLength(1)
    expect((await officer.client.desk.acceptedAgencies({ search: of('远帆')?.agencyCode ?? '' })).total).toBe(
      1,
    )
    expect((await officer.client.desk.acceptedAgencies({ search: '_' })).total).toBe(0)
  })

  it('[ACC-11] [DESK-01] a change says old and new of each place, under way and once decided', async () => {
    const pending = await oneOf(officer, 'acceptance.change', { state: { equals: 'reviewing' } })
    expect(pending.content.fields['changes']).toMatch(/^检验场所地址：.+ → 10 Sample Road, Singapore$/u)
    const done = await oneOf(qinghe, 'acceptance.change', { state: { equals: 'approved' } })
    expect(done.content.fields['changes']).toBe('联系人职务：质量负责人 → 技术负责人')
  })

  it('[ACC-11] [DESK-01] beside an application stand the agency, its scope and certificates, and its other applications', async () => {
    const waiting = await oneOf(officer, 'acceptance.qualification', {
      state: { equals: 'submitted' },
    })
    const told = textOf(await officer.client.desk.acceptanceFacts({ id: waiting.id }))
    expect(told).toContain('采信机构|状态|尚未列入采信机构目录')
    expect(told).toContain('检测范围核对|水泥|必检项目 12 项已全部覆盖')
    expect(told.find((line) => line.startsWith('资质证书有效期|CMA-SAMPLE-01|'))).toMatch(/还有 700 天/u)
    expect(told.some((line) => /以往申请\|资质申请\|CZ\d+（不予受理）/u.test(line))).toBe(true)
  })

  it('[ACC-11] [DESK-01] beside a report: the scope on its day, reports alike, complaints that name it', async () => {
    const named = await oneOf(officer, 'acceptance.report', { searched: { contains: 'BC-2026-1' } })
    const { groups } = await officer.client.desk.acceptanceFacts({ id: named.id })
    const told = textOf({ groups })
    expect(told).toContain('签发日期核对|检测范围|商品在签发日期的检测范围内')
    expect(told).toContain('签发日期核对|采信机构|采信暂停中')
    const complaints = groups.find(({ title }) => title.zh === '涉及本报告的投诉')?.facts ?? []
    expect(complaints).toHaveLength(1)
    // It leads there, and from there back.
    const back = await officer.client.desk.acceptanceFacts({ id: complaints[0]?.documentId ?? '' })
    expect(back.groups.flatMap(({ facts }) => facts.map(({ documentId }) => documentId))).toContain(named.id)
  })

  it('[ACC-08] [DESK-02] an officer publishes, pins and withdraws; agencies have it, pinned first, and lose it', async () => {
    const key = randomUUID()
    const input = { key, title: '示例公示：采信要求调整', body: '示例正文', isPinned: false }
    const { id } = await officer.client.desk.disclose(input)
    expect(await officer.client.desk.disclose(input)).toEqual({ id })
    const seen = async () =>
      (
        await qinghe.client.documents.list({
          collection: 'acceptance.disclosure',
          filters: {},
          pageSize: 100,
        })
      ).rows.map((row) => row.id)
    expect((await seen()).filter((one) => one === id)).toHaveLength(1)
    const oldest = (await seen()).at(-1) ?? ''
    await officer.client.desk.pinDisclosure({ id: oldest, isPinned: true })
    // Behind those that are pinned and newer, before all others.
    expect((await seen()).indexOf(oldest)).toBe(2)
    await officer.client.desk.pinDisclosure({ id: oldest, isPinned: false })
    expect((await seen()).at(-1)).toBe(oldest)
    expect(await officer.client.desk.withdrawDisclosure({ id })).toEqual({ isWithdrawn: true })
    expect(await seen()).not.toContain(id)
    await expect(officer.client.desk.pinDisclosure({ id, isPinned: true })).rejects.toMatchObject({
      data: { code: 'INPUT_DISCLOSURE_NOT_FOUND' },
    })
    const { entries } = await officer.client.desk.audit({ subject: `disclosure:${id}` })
    expect(entries.map(({ action }) => action).toSorted()).toEqual(['disclose', 'withdraw'])
  })

  it('[ACC-11] strangers get nothing: not an agency, an enterprise or another system’s officer, by no call, and never a 暂存', async () => {
    const strangers = [qinghe, await central.login('hengfeng')]
    const some = await oneOf(officer, 'acceptance.report', { state: { equals: 'submitted' } })
    for (const { client } of strangers) {
      await expect(client.desk.acceptedAgencies({})).rejects.toMatchObject(REFUSED)
      await expect(client.desk.acceptanceFacts({ id: some.id })).rejects.toMatchObject(REFUSED)
      await expect(client.desk.disclosures({})).rejects.toMatchObject(REFUSED)
      await expect(
        client.desk.disclose({ key: randomUUID(), title: '示例', body: '示例' }),
      ).rejects.toMatchObject(REFUSED)
    }
    const draft = await oneOf(qinghe, 'acceptance.report', { state: { equals: 'draft' } })
    await expect(officer.client.desk.acceptanceFacts({ id: draft.id })).rejects.toMatchObject({
      data: { code: 'DRAFT_NOT_FOUND' },
    })
    await expect(officer.client.documents.get({ id: draft.id })).rejects.toMatchObject({
      data: { code: 'DRAFT_NOT_FOUND' },
    })
    const drafts = await officer.client.documents.list({
      collection: 'acceptance.report',
      filters: { state: { equals: 'draft' } },
    })
    expect(drafts.rows).toEqual([])
    // An enterprise finds no document of this system, and moves none.
    const hengfeng = await central.login('hengfeng')
    for (const kind of ['report', 'complaint', 'qualification', 'agency'])
      expect(
        (await hengfeng.client.documents.list({ collection: `acceptance.${kind}`, filters: {} })).rows,
      ).toEqual([])
    for (const kind of ['directory', 'disclosure']) {
      const asked = { collection: `acceptance.${kind}`, filters: {} }
      await expect(hengfeng.client.documents.list(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      expect((await qinghe.client.documents.list(asked)).rows).not.toEqual([])
    }
    const crafted = await hengfeng.client.documents.act({
      key: randomUUID(),
      kind: 'acceptance.complaint',
      documentId: randomUUID(),
      action: 'submit',
      baseRevision: 0,
      formVersion: 1,
      answers: {},
      content: { fields: {}, rows: {}, attachments: {} },
    })
    expect(crafted).toMatchObject({ ok: false })
  })
})
