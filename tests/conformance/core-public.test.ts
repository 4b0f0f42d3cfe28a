/** What is public, in two clients of two enterprises against two server processes on one store: it stands once, comes to everybody, goes again. */
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AttachmentRef } from '../../domain/kit/field.ts'
import { createRegistry } from '../../domain/kit/registry.ts'
import { productDocuments, productRecords } from '../../systems/declared.ts'
import type { Signed, TestCentral } from '../../server/testing/central.ts'
import { engines, type TestEngine } from '../../server/testing/engines.ts'
import { publicEffects } from '../fixtures/public-effects.ts'
import { sampleAgency, sampleListing } from '../fixtures/public-record.ts'
import {
  openTestCore,
  pdfFile,
  scratchDir,
  SEED_PASSWORD,
  until,
  type TestCore,
} from '../support/core/test-core.ts'

const registry = createRegistry([...productDocuments, sampleListing], [...productRecords, sampleAgency])
const MANY = 10_000

describe.each(engines)('[SYNC-03] public records with $name', ({ start }) => {
  let engine: TestEngine
  let here: TestCentral
  let there: TestCentral
  let officer: Signed
  let clerk: Signed
  const dirs = [scratchDir('public-one'), scratchDir('public-two')] as const
  const open: TestCore[] = []

  beforeAll(async () => {
    engine = await start()
    ;[here, there] = await engine.pair({ registry, effects: publicEffects })
    officer = await there.login('customs')
    clerk = await here.login('hengfeng')
  })
  afterEach(async () => {
    for (const core of open.splice(0)) await core.close()
  })
  afterAll(async () => {
    await Promise.all([here.close(), there.close()])
    await engine.stop()
    for (const dir of dirs) dir.remove()
  })

  async function coreOf(which: 0 | 1, url = here.url): Promise<TestCore> {
    const core = await openTestCore(dirs[which].path, url, { registry })
    open.push(core)
    return core
  }
  async function signedIn(which: 0 | 1): Promise<TestCore> {
    const core = await coreOf(which)
    await core.login(which === 0 ? 'hengfeng' : 'yuanyang', here.secret)
    return core
  }
  const seen = async (core: TestCore, number = '') => {
    const { rows, total, freshAt } = await core.client.documents.query({
      collection: sampleAgency.kind,
      filters: number === '' ? {} : { number: { equals: number } },
    })
    return { total, freshAt, states: rows.map(({ state }) => state), rows }
  }
  const arrives = (core: TestCore, number: string, state: string) =>
    until(async () => (await seen(core, number)).states[0] === state, `${number} ${state}`, 60_000)

  async function listed(number: string, branches = 0, licence: AttachmentRef[] = []): Promise<string> {
    const documentId = randomUUID()
    const sent = await clerk.client.documents.act({
      key: randomUUID(),
      kind: sampleListing.kind,
      documentId,
      action: 'submit',
      baseRevision: 0,
      formVersion: 1,
      content: {
        fields: { number, name: '示例检验', country: 'HKG', branches: String(branches) },
        rows: {},
        attachments: { licence },
      },
    })
    expect(sent).toMatchObject({ ok: true })
    await decide(documentId, 'publish', 1)
    return documentId
  }
  /** Numbers of the agencies that stand in a feed. */
  async function agenciesIn({ client }: Signed, feed: 'own' | 'public'): Promise<(string | undefined)[]> {
    const found: (string | undefined)[] = []
    let cursor = 0
    for (let hasMore = true; hasMore;) {
      const page = await client.changes.pull({ feed, cursor, limit: 1000 })
      for (const { collection, row } of page.changes)
        if (row && collection === sampleAgency.kind) found.push(row.content.fields['number'])
      ;({ cursor, hasMore } = page)
    }
    return found
  }
  async function decide(documentId: string, action: string, baseRevision: number): Promise<void> {
    const done = await officer.client.documents.act({
      key: randomUUID(),
      kind: sampleListing.kind,
      documentId,
      action,
      baseRevision,
      formVersion: 1,
    })
    expect(done).toMatchObject({ ok: true })
  }

  it('comes to both by the open stream, changes and goes in both, is there without network', async () => {
    const [one, two] = [await signedIn(0), await signedIn(1)]
    const id = await listed('AG-1')
    for (const core of [one, two]) await arrives(core, 'AG-1', 'listed')
    await decide(id, 'suspend', 2)
    for (const core of [one, two]) await arrives(core, 'AG-1', 'suspended')
    for (const core of open.splice(0)) await core.close()

    const offline = await coreOf(1, 'http://127.0.0.1:9')
    await offline.client.session.unlock({ loginName: 'yuanyang', password: SEED_PASSWORD })
    expect(await seen(offline, 'AG-1')).toMatchObject({ states: ['suspended'] })
    expect((await seen(offline)).freshAt).not.toBeNull()
    await offline.close()
    open.splice(0)

    await decide(id, 'withdraw', 3)
    const back = await signedIn(1)
    await until(async () => (await seen(back, 'AG-1')).total === 0, 'the withdrawal')
  })

  it('what was published, changed and withdrawn during a pause is caught up with: ten thousand rows', async () => {
    const before = await signedIn(1)
    const gone = await listed('AG-2')
    await arrives(before, 'AG-2', 'listed')
    await before.close()
    open.splice(0)
    const id = await listed('AG-3', MANY - 1)
    await decide(id, 'suspend', 2)
    await decide(gone, 'withdraw', 2)

    const after = await signedIn(1)
    await until(async () => (await seen(after)).total === MANY, 'all rows', 60_000)
    const { rows } = await after.client.documents.query({
      collection: sampleAgency.kind,
      filters: { name: { contains: '第777分部' } },
    })
    expect(rows.map(({ state }) => state)).toEqual(['suspended'])
    await decide(id, 'withdraw', 3)
    await until(async () => (await seen(after)).total === 0, 'the withdrawal of all', 60_000)
  })

  it('stands once: in no own feed, in each list of the server', async () => {
    await listed('AG-4')
    const other = await here.login('yuanyang')
    for (const who of [clerk, other, officer]) {
      const { total } = await who.client.documents.list({
        collection: sampleAgency.kind,
        filters: { number: { equals: 'AG-4' } },
      })
      expect(total).toBe(1)
    }
    for (const who of [clerk, other]) {
      expect(await agenciesIn(who, 'own')).toEqual([])
      expect(await agenciesIn(who, 'public')).toEqual(['AG-4'])
    }
  })

  it('its files are read by every account, until the row is withdrawn; what the enterprise keeps for itself is not', async () => {
    const one = await signedIn(0)
    const draft = await one.client.documents.create({ kind: sampleListing.kind })
    const { ref } = await one.client.attachments.add({
      documentId: draft.id,
      localRevision: draft.localRevision,
      slot: 'licence',
      file: await pdfFile('机构证书.pdf', 2),
    })
    const { localRevision } = await one.client.documents.get({ id: draft.id })
    const saved = await one.client.documents.save({
      id: draft.id,
      localRevision,
      content: {
        fields: { number: 'AG-5', name: '示例检验' },
        rows: {},
        attachments: { licence: [ref] },
      },
    })
    const two = await signedIn(1)
    const other = await there.login('yuanyang')
    await one.client.documents.submit({
      id: draft.id,
      localRevision: saved.localRevision,
      key: randomUUID(),
    })
    await until(
      async () => (await one.client.documents.get({ id: draft.id })).state === 'submitted',
      'the answer',
    )
    await expect(other.client.uploads.download({ sha256: ref.sha256 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await decide(draft.id, 'publish', 1)
    await arrives(two, 'AG-5', 'listed')
    const file = await two.client.attachments.open({ documentId: draft.id, sha256: ref.sha256 })
    expect([file.name, file.size]).toEqual(['机构证书.pdf', ref.bytes])
    await decide(draft.id, 'withdraw', 2)
    await expect(other.client.uploads.download({ sha256: ref.sha256 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
