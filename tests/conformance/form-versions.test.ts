/** Three versions of one form on both sides of the network: nothing that was entered is lost (SYNC-06). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import { createRegistry, type Registry } from '../../domain/kit/registry.ts'
import { productDocuments, productRecords } from '../../systems/declared.ts'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { firstForm } from '../fixtures/versions/first.ts'
import { secondForm } from '../fixtures/versions/second.ts'
import { thirdForm } from '../fixtures/versions/third.ts'
import { openTestCore, scratchDir, SEED_PASSWORD, until, type TestCore } from '../support/core/test-core.ts'

const withForm = (form: AnyDocument): Registry => createRegistry([...productDocuments, form], productRecords)
const [first, second, third] = [withForm(firstForm), withForm(secondForm), withForm(thirdForm)]
const { kind } = thirdForm
/** Milliseconds; several servers are started one after the other. */
const PATIENCE = 60_000
const SECRET = 'ab'.repeat(32)
const OLD: Content = {
  fields: { sampleName: '示例大豆', contact: '示例甲 13812345678', fax: '010-00000000', remark: '加急' },
  rows: { samples: [{ id: 'r1', name: '一号', unit: '千克', quantity: '1' }] },
  attachments: {},
}
const NEW = { sampleName: '示例大豆', contactName: '示例甲', contactPhone: '13812345678', notes: '加急' }
const LEFT = [
  ['fields.fax', '010-00000000'],
  ['rows.samples.r1.unit', '千克'],
]

let serverDir: ReturnType<typeof scratchDir>
let clientDir: ReturnType<typeof scratchDir>
let central: TestCentral
let core: TestCore
let isNew = true

const startServer = async (registry: Registry) => {
  central = await startTestCentral({ registry, dataDir: serverDir.path, secret: SECRET })
}
const startClient = async (registry: Registry) => {
  core = await openTestCore(clientDir.path, central.url, { registry })
  if (isNew) await core.login('hengfeng', SECRET)
  else await core.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
  isNew = false
}
/** Stops both and starts what is given in its version. */
async function versions(server: Registry, client: Registry): Promise<void> {
  await core.close()
  await central.close()
  await startServer(server)
  await startClient(client)
}

beforeEach(async () => {
  serverDir = scratchDir('versions-server')
  clientDir = scratchDir('versions-client')
  isNew = true
})
afterEach(async () => {
  await core.close()
  await central.close()
  serverDir.remove()
  clientDir.remove()
})

const get = (id: string) => core.client.documents.get({ id })
const leftovers = async (id: string) => (await get(id)).leftovers.map(({ at, value }) => [at, value])
const submit = async (id: string, action?: string) =>
  core.client.documents.submit({
    id,
    localRevision: (await get(id)).localRevision,
    key: crypto.randomUUID(),
    ...(action && { action }),
  })
const oldDraft = async (): Promise<string> => {
  const { id, localRevision } = await core.client.documents.create({ kind })
  await core.client.documents.save({ id, localRevision, content: OLD })
  return id
}
const arrived = (id: string, state: string) =>
  until(
    async () => {
      const document = await get(id)
      return document.state === state && document.sending === 'delivered' && document
    },
    `${state} at the server`,
    PATIENCE,
  )

describe('[SYNC-06] versions of a form', { timeout: 240_000 }, () => {
  it('a waiting draft opens in the present form, says what is new, and loses nothing when it is saved, sent, and opened again', async () => {
    await startServer(first)
    await startClient(first)
    const id = await oldDraft()
    await versions(second, second)
    expect(await get(id)).toMatchObject({
      content: { fields: { ...NEW, fax: '010-00000000' } },
      news: [{ zh: expect.stringContaining('改名') }],
      leftovers: [],
    })
    await versions(third, third)
    const opened = await get(id)
    expect(opened).toMatchObject({
      formVersion: 3,
      content: { fields: NEW, rows: { samples: [{ id: 'r1', name: '一号', quantity: '1' }] } },
    })
    expect(opened.news).toHaveLength(2)
    expect(await leftovers(id)).toEqual(LEFT)
    await expect(submit(id)).rejects.toMatchObject({
      data: { code: 'DRAFT_INCOMPLETE', places: [{ at: 'fields.purpose' }] },
    })
    await core.client.documents.save({
      id,
      localRevision: opened.localRevision,
      content: { ...opened.content, fields: { ...opened.content.fields, purpose: 'trade' } },
    })
    expect((await get(id)).news).toEqual([])
    expect(await leftovers(id)).toEqual(LEFT)
    await core.close()
    await startClient(third)
    expect(await leftovers(id)).toEqual(LEFT)
    await submit(id)
    expect((await arrived(id, 'submitted')).content.fields).toMatchObject({ ...NEW, purpose: 'trade' })
    expect(await leftovers(id)).toEqual(LEFT)
  })

  it('what waits in the outbox of an older client is carried over by the server, which keeps what came; the client keeps working', async () => {
    await startServer(first)
    await startClient(first)
    await central.close()
    const id = await oldDraft()
    await submit(id, 'save')
    await core.close()
    await startServer(third)
    await startClient(first)
    const sent = await arrived(id, 'draft')
    expect(sent.baseRevision).toBe(1)
    const { client } = await central.login('hengfeng')
    expect(await client.documents.get({ id })).toMatchObject({ formVersion: 3, content: { fields: NEW } })
    const another = await oldDraft()
    await submit(another, 'save')
    await arrived(another, 'draft')
    // The client is brought up to date: what it sent is there, also what the present form has no place for.
    await core.close()
    await startClient(third)
    expect(await get(id)).toMatchObject({ content: { fields: NEW } })
    expect(await leftovers(id)).toEqual(LEFT)
    const refused = await client.documents.act({
      key: crypto.randomUUID(),
      kind,
      documentId: crypto.randomUUID(),
      action: 'submit',
      baseRevision: 0,
      formVersion: 1,
      content: OLD,
    })
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'INPUT_RULES', places: [{ at: 'fields.purpose' }] },
    })
  })

  it('a document of a newer form is shown but not changed by an older client', async () => {
    await startServer(third)
    await startClient(third)
    const { id, localRevision } = await core.client.documents.create({
      kind,
      fields: { sampleName: '示例', purpose: 'trade' },
    })
    await core.client.documents.submit({ id, localRevision, key: crypto.randomUUID(), action: 'save' })
    await arrived(id, 'draft')
    await core.close()
    await startClient(second)
    const shown = await get(id)
    expect(shown).toMatchObject({
      isEditable: false,
      content: { fields: { sampleName: '示例', purpose: 'trade' } },
    })
    await expect(
      core.client.documents.save({
        id,
        localRevision: shown.localRevision,
        content: { fields: { sampleName: 'x' }, rows: { samples: [] }, attachments: {} },
      }),
    ).rejects.toMatchObject({ data: { code: 'DRAFT_NEWER_FORM' } })
  })

  it('what a newer client sends waits, with the reason, until the server has been brought up to date', async () => {
    await startServer(second)
    await startClient(third)
    const { id, localRevision } = await core.client.documents.create({
      kind,
      fields: { sampleName: '示例', purpose: 'trade' },
    })
    await core.client.documents.submit({ id, localRevision, key: crypto.randomUUID() })
    const reason = await until(
      async () =>
        (await core.client.documents.outbox({})).items.find(
          (item) =>
            item.documentId === id && item.state === 'waiting' && item.problem?.code === 'INPUT_FORM_VERSION',
        ),
      'the reason',
      PATIENCE,
    )
    expect(reason).toMatchObject({ problem: { message: { zh: expect.stringContaining('等待服务器升级') } } })
    expect((await get(id)).sending).not.toBe('returned')
    await versions(third, third)
    await arrived(id, 'submitted')
  })

  it('a document stored in an older form is opened, moved and changed in the present one', async () => {
    await startServer(first)
    await startClient(first)
    const id = await oldDraft()
    await submit(id)
    await arrived(id, 'submitted')
    await versions(third, third)
    expect(await leftovers(id)).toEqual(LEFT)
    const desk = await central.login('customs')
    const moved = await desk.client.documents.act({
      key: crypto.randomUUID(),
      kind,
      documentId: id,
      action: 'return',
      baseRevision: 1,
      formVersion: 3,
      answers: { opinion: '请填用途' },
    })
    expect(moved).toMatchObject({ ok: true, document: { formVersion: 3, content: { fields: NEW } } })
    const back = await until(
      async () => {
        const document = await get(id)
        return document.state === 'returned' && document
      },
      'the return',
      PATIENCE,
    )
    expect(back.content.fields).toMatchObject(NEW)
  })
})
