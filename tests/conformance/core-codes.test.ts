/** Code tables of a running client against two server processes on one PostgreSQL (DESK-05), and what a retired code comes to (GEN-16). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CodeChange } from '../../contract/central/codes.ts'
import { createRegistry } from '../../domain/kit/registry.ts'
import { productDocuments, productRecords } from '../../systems/declared.ts'
import type { Signed, TestCentral } from '../../server/testing/central.ts'
import { engines, type TestEngine } from '../../server/testing/engines.ts'
import { thirdDocument } from '../fixtures/third-document.ts'
import { openTestCore, scratchDir, until, type TestCore } from '../support/core/test-core.ts'

const registry = createRegistry([...productDocuments, thirdDocument], productRecords)
const content = (country: string) => ({
  fields: { orderNo: 'A-1', country, urgency: 'normal', mobile: '13812345678' },
  rows: { goods: [{ id: 'a', name: '示例大豆', quantity: '1' }] },
  attachments: { contract: [] },
})

describe.each(engines)('code tables of a client with $name', ({ start }) => {
  let engine: TestEngine
  let there: TestCentral
  let here: TestCentral
  let officer: Signed
  let core: TestCore
  const dir = scratchDir('core-codes')
  beforeAll(async () => {
    engine = await start()
    ;[there, here] = await engine.pair({ registry })
    officer = await there.login('customs')
    core = await openTestCore(dir.path, here.url, { registry })
    await core.login('hengfeng', here.secret)
    await until(
      async () => (await core.client.documents.query({ collection: 'certificates.export' })).freshAt !== null,
      'the mirror',
    )
  })
  afterAll(async () => {
    await core.close()
    await Promise.all([here.close(), there.close()])
    await engine.stop()
    dir.remove()
  })
  const edit = (changes: CodeChange[]) =>
    officer.client.codes.edit({ key: randomUUID(), table: 'countries', note: '示例', changes })
  const name = async (code: string) =>
    (await core.client.codes.names({ wanted: [{ table: 'countries', code }] }))[0]
  const draftWith = async (country: string) => {
    const { id, localRevision } = await core.client.documents.create({ kind: thirdDocument.kind })
    return {
      id,
      localRevision: (await core.client.documents.save({ id, localRevision, content: content(country) }))
        .localRevision,
    }
  }

  it('[DESK-05] takes the differences at once and tells its pages', async () => {
    const changes = await core.client.status.changes()
    const told = (async () => {
      for await (const change of changes) if (change.what === 'codes') return true
      return false
    })()
    await edit([{ do: 'add', code: 'SLG', zh: '示例国', en: 'SAMPLELAND', under: '' }])
    expect(await told).toBe(true)
    expect(await name('SLG')).toMatchObject({ zh: '示例国', en: 'SAMPLELAND', isRetired: false })
    expect(await core.client.codes.search({ table: 'countries', text: 'slg' })).toMatchObject([
      { code: 'SLG' },
    ])
  })

  it('[GEN-12] a code that its table does not have is told at the field, nothing is sent', async () => {
    const draft = await draftWith('QQQ')
    await expect(core.client.documents.submit({ ...draft, key: randomUUID() })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { places: [{ at: 'fields.country', message: { zh: '代码表“国别（地区）”中没有代码 QQQ' } }] },
    })
  })

  it('[GEN-16] a code that was retired meanwhile comes back to the draft at the field; the old document reads on', async () => {
    const before = await draftWith('SLG')
    await core.client.documents.submit({ ...before, key: randomUUID() })
    await until(
      async () => (await core.client.documents.get({ id: before.id })).sending === 'delivered',
      'delivery',
    )
    await edit([{ do: 'retire', code: 'SLG' }])
    await until(async () => (await name('SLG'))?.isRetired, 'the retirement')
    expect(await core.client.codes.search({ table: 'countries', text: 'SLG' })).toEqual([])
    expect((await core.client.documents.get({ id: before.id })).content.fields['country']).toBe('SLG')
    const draft = await draftWith('SLG')
    await expect(core.client.documents.submit({ ...draft, key: randomUUID() })).rejects.toMatchObject({
      data: { places: [{ at: 'fields.country', message: { zh: '此代码已停用，请重新选择' } }] },
    })
    // An ERP that does not look at the tables is refused by the server in the same words.
    const clerk = await here.login('hengfeng')
    const outcome = await clerk.client.documents.act({
      key: randomUUID(),
      kind: thirdDocument.kind,
      documentId: randomUUID(),
      action: 'submit',
      baseRevision: 0,
      formVersion: thirdDocument.version,
      content: content('SLG'),
    })
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        code: 'INPUT_RULES',
        places: [{ at: 'fields.country', message: { zh: '此代码已停用，请重新选择' } }],
      },
    })
  })
})
