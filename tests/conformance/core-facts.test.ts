/** What a code table says of a code, in the form's core and at the server: offline from what is here, and by the server's newer table when it arrives. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeChange } from '../../contract/central/codes.ts'
import { createRegistry } from '../../domain/kit/registry.ts'
import { productDocuments, productRecords } from '../../systems/declared.ts'
import type { Signed, TestCentral } from '../../server/testing/central.ts'
import { engines, type TestEngine } from '../../server/testing/engines.ts'
import { startFaultyProxy } from '../support/faulty-proxy.ts'
import { factsDocument } from '../fixtures/facts-document.ts'
import { openTestCore, scratchDir, until, type TestCore } from '../support/core/test-core.ts'

const registry = createRegistry([...productDocuments, factsDocument], productRecords)
const content = (hsCode: string, more: Record<string, string> = {}) => ({
  fields: { orderNo: 'J-1' },
  rows: { goods: [{ id: 'a', hsCode, name: '示例挖掘机', batch: '1', ...more }] },
  attachments: {},
})

describe.each(engines)('facts of codes with $name', ({ start }) => {
  let engine: TestEngine
  let central: TestCentral
  let officer: Signed
  let core: TestCore
  const dir = scratchDir('core-facts')
  beforeAll(async () => {
    engine = await start()
    central = await engine.central({ registry })
    officer = await central.login('customs')
    core = await openTestCore(dir.path, central.url, { registry })
    await core.login('hengfeng', central.secret)
    await until(
      async () => (await core.client.documents.query({ collection: factsDocument.kind })).freshAt !== null,
      'the mirror',
    )
  })
  afterAll(async () => {
    await core.close()
    await central.close()
    await engine.stop()
    dir.remove()
  })
  const edit = (changes: CodeChange[]) =>
    officer.client.codes.edit({ key: randomUUID(), table: 'usedMachinery', note: '示例', changes })
  const draftWith = async (hsCode: string, more: Record<string, string> = {}) => {
    const { id, localRevision } = await core.client.documents.create({ kind: factsDocument.kind })
    const saved = await core.client.documents.save({
      id,
      localRevision,
      content: content(hsCode, more),
    })
    return { id, localRevision: saved.localRevision }
  }
  const here = async (code: string) =>
    (await core.client.codes.facts({ table: 'usedMachinery' })).rows.find((row) => row.code === code)

  it('are the program’s at first; a row is refused here by what they say', async () => {
    expect(await here('8415')).toMatchObject({ zh: '空气调节器', attributes: { isBanned: '1' } })
    const banned = await draftWith('8415101000')
    await expect(core.client.documents.submit({ ...banned, key: randomUUID() })).rejects.toMatchObject({
      data: { places: [{ at: 'rows.goods.a.hsCode', message: { zh: expect.stringContaining('禁止进口') } }] },
    })
  })

  it('the server computes them itself, whatever a request claims', async () => {
    const clerk = await central.login('hengfeng')
    const outcome = await clerk.client.documents.act({
      key: randomUUID(),
      kind: factsDocument.kind,
      documentId: randomUUID(),
      action: 'submit',
      baseRevision: 0,
      formVersion: 1,
      content: content('8429521200', { needsInspection: 'no', isBanned: 'yes', ground: 'FORGED' }),
    })
    expect(outcome).toMatchObject({
      ok: true,
      document: {
        content: { rows: { goods: [{ needsInspection: 'yes', isBanned: 'no', ground: '示例' }] } },
      },
    })
  })

  it('an officer’s change travels to the client and decides there and at the server', async () => {
    await edit([
      { do: 'add', code: '8429', zh: '示例推土机等', en: '', under: '', attributes: { basis: '示例表' } },
      { do: 'describe', code: '84295212', attributes: { isBanned: '是', basis: '示例改' } },
    ])
    const changed = await until(async () => {
      const row = await here('84295212')
      return row?.attributes?.['isBanned'] === '1' ? row : undefined
    }, 'the change')
    expect(changed.attributes).toEqual({ isBanned: '1', basis: '示例改' })
    const draft = await draftWith('8429521200')
    await expect(core.client.documents.submit({ ...draft, key: randomUUID() })).rejects.toMatchObject({
      data: { places: [{ at: 'rows.goods.a.hsCode' }] },
    })
  })

  it('made without network by an older table, it comes back to its field', async () => {
    const proxy = await startFaultyProxy(central.url, 1)
    const there = scratchDir('core-facts-offline')
    const offline = await openTestCore(there.path, proxy.url, { registry })
    try {
      await offline.login('yuanyang', central.secret)
      await until(
        async () =>
          (await offline.client.codes.facts({ table: 'usedMachinery' })).rows.some(
            ({ code }) => code === '8429',
          ),
        'the table',
      )
      const draft = await offline.client.documents.create({ kind: factsDocument.kind })
      const saved = await offline.client.documents.save({
        id: draft.id,
        localRevision: draft.localRevision,
        content: content('8430500000'),
      })
      proxy.setOffline(true)
      await edit([
        { do: 'add', code: '8430', zh: '示例机械', en: '', under: '', attributes: { isBanned: '1' } },
      ])
      await offline.client.documents.submit({
        id: draft.id,
        localRevision: saved.localRevision,
        key: randomUUID(),
      })
      proxy.setOffline(false)
      const back = await until(async () => {
        const document = await offline.client.documents.get({ id: draft.id })
        return document.returned.length > 0 ? document : undefined
      }, 'the refusal')
      expect(back.returned).toMatchObject([
        { at: 'rows.goods.a.hsCode', message: { zh: '该产品禁止进口，不能委托装运前检验' } },
      ])
    } finally {
      await offline.close()
      await proxy.close()
      there.remove()
    }
  })
})
