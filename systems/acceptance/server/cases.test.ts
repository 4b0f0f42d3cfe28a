/** Cases of acc.md 6 that no other test has: what becomes of what stands when the scope moves, likeness, and how the box of the list seeks. */
import { expect, it } from 'vitest'
import type { FilterValue } from '../../../domain/kit/list.ts'
import { listRows } from '../../../server/documents/list.ts'
import { agencyContent } from '../declare/testing/contents.ts'
import { factsBeside } from './facts/beside.ts'
import { agencyActor, CHANGE, done, REPORT, toldOf, type Kit } from './testing/kit.ts'
import { onEngines } from './testing/on-engines.ts'

const qinghe = agencyActor('qinghe')

const changed = async (
  kit: Kit,
  goods: readonly string[],
  rows: Parameters<typeof agencyContent>[2] = {},
) => {
  const version = (await kit.record(qinghe))?.content.fields['recordVersion'] ?? ''
  const content = agencyContent(goods, { reason: '示例', recordVersion: version }, rows)
  return kit.desk(done(await kit.submit(qinghe, CHANGE, content)), 'accept', 'approve')
}

async function found(kit: Kit, filters: Record<string, FilterValue>): Promise<string[]> {
  const collection = kit.services.registry.collections.get(REPORT)
  if (!collection) throw new Error('reports have no list')
  const page = await listRows(kit.services, qinghe, collection, {
    collection: REPORT,
    filters,
    page: 1,
    pageSize: 100,
  })
  if (!page.ok) throw new Error(page.problem.message.en)
  return page.value.rows.map(({ content }) => content.fields['reportNo'] ?? '').toSorted()
}

onEngines('cases of agencies', (kit) => {
  it('[ACC-03] [ACC-06] a change that removes a signatory: reports signed stay in force, a draft that names them is refused', async () => {
    await kit().list(qinghe, ['010101'])
    const signed = await kit().inForce(qinghe, 'R-1')
    const saved = done(
      await kit().act(qinghe, {
        kind: REPORT,
        action: 'save',
        content: kit().report({ reportNo: 'R-2' }),
      }),
    )
    await kit().pass(1)
    await changed(kit(), ['010101'], {
      signers: [{ id: 'p2', name: '示例签发人乙', position: '授权签字人', field: '全部' }],
    })
    const [kept] = (await kit().shown(qinghe.tenantId, REPORT)).filter(({ id }) => id === signed.id)
    expect(kept?.state).toBe('effective')
    const refused = await kit().submit(qinghe, REPORT, kit().report({ reportNo: 'R-2' }), saved)
    expect(toldOf(refused)).toEqual(['fields.signatory 不在已批准的检验报告签发人名单内'])
  })

  it('[ACC-06] a draft of goods outside of the scope may go once they are approved', async () => {
    await kit().list(qinghe, ['010101'])
    const cement = kit().report({}, '020101')
    const saved = done(await kit().act(qinghe, { kind: REPORT, action: 'save', content: cement }))
    expect((await kit().submit(qinghe, REPORT, cement, saved)).ok).toBe(false)
    await changed(kit(), ['010101', '020101'])
    expect(toldOf(await kit().submit(qinghe, REPORT, cement, saved))).toEqual([])
  })

  it('[ACC-11] numbers that differ in case only are shown to the officer', async () => {
    await kit().list(qinghe, ['010101'])
    await kit().inForce(qinghe, 'R-001')
    const small = await kit().inForce(qinghe, 'r-001')
    const [row] = (await kit().shown(qinghe.tenantId, REPORT)).filter(({ id }) => id === small.id)
    if (!row) throw new Error('the report has no row')
    const { groups } = await factsBeside(kit().db, row, kit().clock.now)
    const alike = groups.find(({ title }) => title.zh === '仅大小写不同的报告编号')
    expect(alike?.facts.map(({ says }) => says.zh)).toEqual(['R-001（生效）'])
  })

  it('[ACC-07] the box seeks what is meant: signs of SQL are signs, days count from both ends', async () => {
    await kit().list(qinghe, ['010101'])
    for (const [reportNo, title] of [
      ['R-001', '示例 50%_a 报告'],
      ['R-002', '示例 50xya 报告'],
    ] as const)
      done(await kit().submit(qinghe, REPORT, kit().report({ reportNo, title })))
    expect(await found(kit(), { searched: { contains: '50%_a' } })).toEqual(['R-001'])
    expect(await found(kit(), { searched: { contains: '%' } })).toEqual(['R-001'])
    expect(await found(kit(), { searched: { contains: ' Ｒ－００１ ' } })).toEqual(['R-001'])
    expect(await found(kit(), { searched: { contains: 'R-00' } })).toEqual(['R-001', 'R-002'])
    expect(await found(kit(), { publishedOn: { from: '2026-11-29', to: '2026-11-29' } })).toHaveLength(2)
    expect(await found(kit(), { publishedOn: { from: '2026-11-30' } })).toEqual([])
    expect(await found(kit(), { publishedOn: { to: '2026-11-28' } })).toEqual([])
  })

  it('[ACC-07] a query by days never finds what is only saved; texts of any signs are kept as they are', async () => {
    const title = '<b>示例</b> 𠮷 🙂 ' + 'x'.repeat(150)
    done(await kit().act(qinghe, { kind: REPORT, action: 'save', content: kit().report({ title }) }))
    expect(await found(kit(), { publishedOn: { to: '2099-01-01' } })).toEqual([])
    const [row] = await kit().shown(qinghe.tenantId, REPORT)
    expect(row?.content.fields['title']).toBe(title)
  })
})
