/** Fields that name a row of a public directory: searched without network among thousands, judged here, and by the server by the row as it stands. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRegistry } from '../../domain/kit/registry.ts'
import { productDocuments, productRecords } from '../../systems/declared.ts'
import type { Signed, TestCentral } from '../../server/testing/central.ts'
import { engines, type TestEngine } from '../../server/testing/engines.ts'
import { publicEffects } from '../fixtures/public-effects.ts'
import { sampleAgency, sampleListing } from '../fixtures/public-record.ts'
import { referenceDocument } from '../fixtures/reference-document.ts'
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.ts'
import { openTestCore, scratchDir, until, type TestCore } from '../support/core/test-core.ts'

const registry = createRegistry(
  [...productDocuments, sampleListing, referenceDocument],
  [...productRecords, sampleAgency],
)
const BRANCHES = 3_000

describe.each(engines)('[GEN-12] references with $name', ({ start }) => {
  let engine: TestEngine
  let central: TestCentral
  let proxy: FaultyProxy
  let officer: Signed
  let clerk: Signed
  let core: TestCore
  let agency: string
  const dir = scratchDir('core-references')

  beforeAll(async () => {
    engine = await start()
    central = await engine.central({ registry, effects: publicEffects })
    proxy = await startFaultyProxy(central.url, 1)
    officer = await central.login('customs')
    clerk = await central.login('yuanyang')
    agency = await listed('AG-7', '示例港检', BRANCHES)
    core = await openTestCore(dir.path, proxy.url, { registry })
    await core.login('hengfeng', central.secret)
    await until(async () => (await search('AG-7-02999')).length > 0, 'the directory', 60_000)
  })
  afterAll(async () => {
    await core.close()
    await proxy.close()
    await central.close()
    await engine.stop()
    dir.remove()
  })

  const act = (
    who: Signed,
    kind: string,
    documentId: string,
    action: string,
    baseRevision: number,
    content?: object,
  ) =>
    who.client.documents.act({
      key: randomUUID(),
      kind,
      documentId,
      action,
      baseRevision,
      formVersion: 1,
      ...(content && { content: { fields: {}, rows: {}, attachments: {}, ...content } }),
    })
  async function listed(number: string, name: string, branches = 0): Promise<string> {
    const id = randomUUID()
    const fields = { number, name, nameEn: 'Sample Harbour', country: 'HKG', branches: String(branches) }
    expect(await act(clerk, sampleListing.kind, id, 'submit', 0, { fields })).toMatchObject({ ok: true })
    expect(await act(officer, sampleListing.kind, id, 'publish', 1)).toMatchObject({ ok: true })
    return id
  }
  const search = (text: string) => core.client.codes.search({ table: sampleAgency.kind, text, limit: 10 })
  const orderOf = (id: string, more: Record<string, string> = {}) => ({
    fields: { orderNo: 'W-1', agency: id, ...more },
    rows: {},
    attachments: {},
  })
  async function draftWith(id: string): Promise<{ id: string; localRevision: number }> {
    const draft = await core.client.documents.create({ kind: referenceDocument.kind })
    const saved = await core.client.documents.save({
      id: draft.id,
      localRevision: draft.localRevision,
      content: orderOf(id),
    })
    return { id: draft.id, localRevision: saved.localRevision }
  }

  it('finds among thousands without network: by number, name, English and pinyin', async () => {
    proxy.setOffline(true)
    expect((await search('AG-7'))[0]).toMatchObject({ code: agency, number: 'AG-7', zh: '示例港检' })
    expect((await search('ag-7-02999')).map(({ number }) => number)).toEqual(['AG-7-02999'])
    expect((await search('港检第1234分部')).map(({ number }) => number)).toEqual(['AG-7-01234'])
    expect((await search('harbour'))[0]).toMatchObject({ number: 'AG-7', en: 'Sample Harbour' })
    await until(async () => (await search('slgj'))[0]?.number === 'AG-7', 'the spelling', 60_000)
    expect(
      await core.client.codes.names({ wanted: [{ table: sampleAgency.kind, code: agency }] }),
    ).toMatchObject([{ number: 'AG-7', zh: '示例港检' }])
    proxy.setOffline(false)
  })

  it('the server fills from the row itself, and names it to who reads', async () => {
    const draft = await draftWith(agency)
    await core.client.documents.submit({ ...draft, key: randomUUID() })
    const done = await until(async () => {
      const document = await core.client.documents.get({ id: draft.id })
      return document.state === 'submitted' ? document : undefined
    }, 'the answer')
    expect(done.content.fields).toEqual({
      orderNo: 'W-1',
      agency,
      agencyNo: 'AG-7',
      agencyName: '示例港检',
    })
    const forged = await act(
      clerk,
      referenceDocument.kind,
      randomUUID(),
      'submit',
      0,
      orderOf(agency, { agencyNo: 'FORGED', agencyName: 'FORGED' }),
    )
    expect(forged).toMatchObject({ ok: true, document: { content: { fields: { agencyName: '示例港检' } } } })
    const wanted = [
      { table: sampleAgency.kind, code: agency },
      { table: 'countries', code: 'CHN' },
    ]
    for (const who of [officer, clerk])
      expect(await who.client.codes.lookup({ wanted })).toMatchObject([
        { code: 'CHN' },
        { table: sampleAgency.kind, code: agency, number: 'AG-7', zh: '示例港检', en: 'Sample Harbour' },
      ])
  })

  it('what never was, and what is no row of that collection, is refused at its field', async () => {
    for (const id of [randomUUID(), 'x', '<script>']) {
      expect(await act(clerk, referenceDocument.kind, randomUUID(), 'submit', 0, orderOf(id))).toMatchObject({
        ok: false,
        problem: { code: 'INPUT_RULES', places: [{ at: 'fields.agency' }] },
      })
      const draft = await draftWith(id)
      await expect(core.client.documents.submit({ ...draft, key: randomUUID() })).rejects.toMatchObject({
        data: { places: [{ at: 'fields.agency' }] },
      })
    }
  })

  it('suspended while the client was away: comes back to its field; known here it is not sent', async () => {
    const id = await listed('AG-8', '示例海检')
    await until(async () => (await search('AG-8')).length > 0, 'the new one')
    const draft = await draftWith(id)
    proxy.setOffline(true)
    await act(officer, sampleListing.kind, id, 'suspend', 2)
    await core.client.documents.submit({ ...draft, key: randomUUID() })
    proxy.setOffline(false)
    const back = await until(async () => {
      const document = await core.client.documents.get({ id: draft.id })
      return document.returned.length > 0 ? document : undefined
    }, 'the refusal')
    expect(back.returned).toMatchObject([{ at: 'fields.agency', message: { zh: '该机构已暂停，不能选择' } }])
    await until(async () => (await search('AG-8'))[0]?.row?.state === 'suspended', 'the suspension')
    const again = await draftWith(id)
    await expect(core.client.documents.submit({ ...again, key: randomUUID() })).rejects.toMatchObject({
      data: { places: [{ at: 'fields.agency', message: { zh: '该机构已暂停，不能选择' } }] },
    })
    await act(officer, sampleListing.kind, id, 'withdraw', 3)
    await until(async () => (await search('AG-8')).length === 0, 'the withdrawal')
    await expect(core.client.documents.submit({ ...again, key: randomUUID() })).rejects.toMatchObject({
      data: { places: [{ at: 'fields.agency', message: { zh: '所选检验机构已不存在，请重新选择' } }] },
    })
  })
})
