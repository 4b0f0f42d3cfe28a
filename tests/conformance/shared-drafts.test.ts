/** Two clients of one enterprise and a real server: 暂存, conflicts, choices that are undone, removal, copies (GEN-17, GEN-22). */
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LocalDocument } from '../../contract/local/documents.ts'
import type { Content } from '../../domain/kit/document.ts'
import { createRegistry } from '../../domain/kit/registry.ts'
import { productDocuments, productRecords } from '../../systems/declared.ts'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { thirdForm } from '../fixtures/versions/third.ts'
import { runScript } from '../support/script.ts'
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.ts'
import {
  openTestCore,
  pdfFile,
  scratchDir,
  SEED_PASSWORD,
  until,
  type TestCore,
} from '../support/core/test-core.ts'

const registry = createRegistry([...productDocuments, thirdForm], productRecords)
const [firstDir, secondDir] = [scratchDir('shared-1'), scratchDir('shared-2')]
const { kind } = thirdForm
let central: TestCentral
/** The network of the first machine. */
let network: FaultyProxy
let one: TestCore
let two: TestCore

beforeAll(async () => {
  central = await startTestCentral({ registry })
  network = await startFaultyProxy(central.url, 1)
  one = await openTestCore(firstDir.path, network.url, { registry })
  two = await openTestCore(secondDir.path, central.url, { registry })
  await one.login('hengfeng', central.secret)
  await two.login('hengfeng', central.secret)
})
afterAll(async () => {
  await one.close()
  await two.close()
  await network.close()
  await central.close()
  firstDir.remove()
  secondDir.remove()
})

const key = () => crypto.randomUUID()
const get = (core: TestCore, id: string) => core.client.documents.get({ id })
const when = (core: TestCore, id: string, is: (document: LocalDocument) => boolean, what: string) =>
  until(
    async () => {
      const document = await get(core, id).catch(() => undefined)
      return document && is(document) && document
    },
    what,
    60_000,
  )

async function edit(
  core: TestCore,
  id: string,
  change: (content: Content) => Partial<Content>,
): Promise<number> {
  const { content, localRevision } = await get(core, id)
  return (
    await core.client.documents.save({ id, localRevision, content: { ...content, ...change(content) } })
  ).localRevision
}
const fields = (values: Content['fields']) => (content: Content) => ({
  fields: { ...content.fields, ...values },
})
const save = async (core: TestCore, id: string) =>
  core.client.documents.submit({
    id,
    localRevision: (await get(core, id)).localRevision,
    key: key(),
    action: 'save',
  })

/** A draft saved at the server by one, seen by two. */
async function shared(values: Content['fields'], samples: Content['rows'][string] = []): Promise<string> {
  const { id } = await one.client.documents.create({ kind, fields: { sampleName: '示例' } })
  await edit(one, id, (content) => ({ ...fields(values)(content), rows: { samples } }))
  await save(one, id)
  await when(
    one,
    id,
    ({ baseRevision, sending }) => baseRevision === 1 && sending === 'delivered',
    'the draft at the server',
  )
  await when(two, id, ({ baseRevision }) => baseRevision === 1, 'the draft at the other machine')
  return id
}

/** Both have changed it; two was first. */
async function conflicting(): Promise<string> {
  const id = await shared({ sampleName: '示例大豆', notes: '原' }, [
    { id: 'r1', name: '一号', quantity: '1' },
    { id: 'r2', name: '二号' },
  ])
  await edit(one, id, ({ fields: values, rows }) => ({
    fields: { ...values, notes: '甲的说明', contactName: '甲' },
    rows: {
      samples: [
        { id: 'r1', name: '一号', quantity: '2' },
        ...(rows['samples'] ?? []).slice(1),
        { id: 'r3', name: '三号' },
      ],
    },
  }))
  await edit(two, id, ({ fields: values }) => ({
    fields: { ...values, notes: '乙的说明', contactPhone: '13812345678' },
    rows: { samples: [{ id: 'r1', name: '一号', quantity: '3' }] },
  }))
  await save(two, id)
  await when(one, id, ({ conflict }) => conflict?.kind === 'content', 'the conflict')
  return id
}

describe('drafts of two machines', { timeout: 240_000 }, () => {
  it('[GEN-17] 暂存 shares a draft that stays editable; what is written meanwhile is the next revision', async () => {
    const { id } = await one.client.documents.create({ kind, fields: { sampleName: '示例' } })
    await one.client.documents.submit({ id, localRevision: 1, key: key(), action: 'save' })
    const localRevision = await edit(one, id, fields({ notes: '还在写' }))
    const waiting = await one.client.documents.submit({ id, localRevision, key: key(), action: 'save' })
    expect(waiting).toMatchObject({ isEditable: true, content: { fields: { notes: '还在写' } } })
    const there = await when(
      two,
      id,
      ({ content }) => content.fields['notes'] === '还在写',
      'the second revision',
    )
    expect(there).toMatchObject({ state: 'draft', isDraft: false, isEditable: true })

    await edit(two, id, fields({ purpose: 'trade' }))
    await save(two, id)
    const back = await when(
      one,
      id,
      ({ content }) => content.fields['purpose'] === 'trade',
      'the colleague’s revision, without a question',
    )
    expect(back.conflict).toBeNull()
    expect(back.content.fields).toMatchObject({ sampleName: '示例', notes: '还在写' })
  })

  it('[GEN-17] who made a revision, and when, comes with it, and is still known without network', async () => {
    const id = await shared({ sampleName: '示例小麦' })
    const dir = scratchDir('shared-3')
    const colleague = await openTestCore(dir.path, central.url, { registry })
    try {
      await colleague.login('hengfeng2', central.secret)
      await when(colleague, id, ({ baseRevision }) => baseRevision === 1, 'the draft at the colleague’s')
      await edit(colleague, id, fields({ notes: '乙的说明' }))
      await save(colleague, id)
      const told = await when(
        one,
        id,
        ({ content }) => content.fields['notes'] === '乙的说明',
        'the colleague’s revision',
      )
      expect(told).toMatchObject({
        isDraft: false,
        conflict: null,
        by: { who: '示例操作员乙', at: told.updatedAt },
      })
      expect(
        (await when(colleague, id, ({ sending }) => sending === 'delivered', 'the answer')).by?.who,
      ).toBe('示例操作员乙')
      // The history has to be asked for; who it was has come with the change.
      await one.client.documents.get({ id })
      await edit(two, id, fields({ contactName: '甲' }))
      await save(two, id)
      await until(
        async () =>
          (await one.client.documents.query({ collection: kind, pageSize: 100 })).rows.find(
            (row) => row.id === id,
          )?.content.fields['contactName'] === '甲',
        'the third revision in the list',
      )
      network.setOffline(true)
      expect((await get(one, id)).by?.who).toBe('示例操作员甲')
    } finally {
      network.setOffline(false)
      await colleague.close()
      dir.remove()
    }
  })

  it('提交 after 暂存 goes in its turn, offline too; 暂存 again before it was sent is one', async () => {
    const { id } = await one.client.documents.create({
      kind,
      fields: { sampleName: '示例', purpose: 'trade' },
    })
    await Promise.all(
      [1, 2, 3].map(() => one.client.documents.submit({ id, localRevision: 1, key: key(), action: 'save' })),
    )
    await one.client.documents.submit({ id, localRevision: 1, key: key(), action: 'submit' })
    const done = await when(one, id, ({ state }) => state === 'submitted', 'the submission')
    expect(done).toMatchObject({ isDraft: false, isEditable: false, baseRevision: 2 })
    expect(done.history.map(({ action }) => action)).toEqual(['save', 'submit'])
  })

  it('[GEN-17] shows base, mine and theirs; nothing is sent or overwritten before the choice; the choice can be undone', async () => {
    const id = await conflicting()
    const mine = await get(one, id)
    expect(mine.content.fields['notes']).toBe('甲的说明')
    await expect(
      one.client.documents.submit({ id, localRevision: mine.localRevision, key: key(), action: 'save' }),
    ).rejects.toMatchObject({ data: { code: 'SYNC_CONFLICT' } })
    const conflict = await one.client.documents.conflict({ id })
    expect(conflict.conflicts).toEqual([
      { at: 'fields.notes', kind: 'value', base: '原', mine: '甲的说明', theirs: '乙的说明' },
      { at: 'rows.samples.r1.quantity', kind: 'value', base: '1', mine: '2', theirs: '3' },
    ])
    expect(conflict.changes.map(({ at, by }) => [at, by])).toEqual([
      ['fields.contactName', 'mine'],
      ['fields.contactPhone', 'theirs'],
      ['rows.samples.r2', 'theirs'],
      ['rows.samples.r3', 'mine'],
    ])
    expect([
      conflict.base.content.fields['notes'],
      conflict.mine.content.fields['notes'],
      conflict.theirs.content.fields['notes'],
    ]).toEqual(['原', '甲的说明', '乙的说明'])
    expect(conflict.theirs.who).toBeTruthy()

    const { localRevision, theirRevision } = conflict
    await expect(
      one.client.documents.resolve({ id, localRevision, theirRevision, choices: { 'fields.notes': 'mine' } }),
    ).rejects.toMatchObject({
      data: { code: 'DRAFT_UNDECIDED', places: [{ at: 'rows.samples.r1.quantity' }] },
    })
    await expect(
      one.client.documents.resolve({ id, localRevision, theirRevision: theirRevision - 1, choices: {} }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    const choices = { 'fields.notes': 'mine', 'rows.samples.r1.quantity': 'theirs' } as const
    const merged = await one.client.documents.resolve({ id, localRevision, theirRevision, choices })
    expect(merged).toMatchObject({
      conflict: null,
      canUndoResolve: true,
      baseRevision: theirRevision,
      content: {
        fields: { notes: '甲的说明', contactName: '甲', contactPhone: '13812345678' },
        rows: {
          samples: [
            { id: 'r1', name: '一号', quantity: '3' },
            { id: 'r3', name: '三号' },
          ],
        },
      },
    })
    const undone = await one.client.documents.undoResolve({ id, localRevision: merged.localRevision })
    expect(undone).toMatchObject({
      conflict: { kind: 'content', theirRevision },
      canUndoResolve: false,
      content: mine.content,
    })
    const again = await one.client.documents.resolve({
      id,
      localRevision: undone.localRevision,
      theirRevision,
      choices,
    })
    await one.client.documents.submit({ id, localRevision: again.localRevision, key: key(), action: 'save' })
    await when(
      two,
      id,
      ({ content }) => content.fields['contactName'] === '甲' && content.fields['notes'] === '甲的说明',
      'the merged draft at the other machine',
    )
  })

  it('[GEN-17] 暂存 without network, overtaken by a colleague: it comes back as a conflict, told once', async () => {
    const id = await shared({ sampleName: '示例', notes: '原' })
    network.setOffline(true)
    await edit(one, id, fields({ notes: '甲的说明' }))
    await save(one, id)
    await edit(two, id, fields({ notes: '乙的说明' }))
    await save(two, id)
    await when(
      two,
      id,
      ({ baseRevision, sending }) => baseRevision === 2 && sending === 'delivered',
      'the colleague’s revision',
    )
    network.setOffline(false)
    const back = await when(
      one,
      id,
      ({ conflict, sending }) => conflict !== null && sending === 'returned',
      'the conflict',
    )
    expect(back).toMatchObject({
      conflict: { kind: 'content', theirRevision: 2 },
      returned: [],
      content: { fields: { notes: '甲的说明' } },
    })
    const { items } = await one.client.documents.outbox({ state: 'returned' })
    expect(items.find(({ documentId }) => documentId === id)?.problem).toMatchObject({
      code: 'SYNC_CONFLICT',
    })
  })

  it('[GEN-17] a choice between two windows is undone as one between two machines: what both had stands apart again', async () => {
    const { id } = await one.client.documents.create({ kind, fields: { sampleName: '示例', notes: '原' } })
    const start = await get(one, id)
    const mine: Content = { ...start.content, ...fields({ notes: '本窗口' })(start.content) }
    const localRevision = await edit(one, id, fields({ notes: '另一窗口' }))
    const choice = { id, base: start.content, mine, content: mine }
    await expect(
      one.client.documents.resolveWindows({ ...choice, localRevision: start.localRevision }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    const chosen = await one.client.documents.resolveWindows({ ...choice, localRevision })
    expect(chosen).toMatchObject({ canUndoResolve: true, content: { fields: { notes: '本窗口' } } })
    const further = await edit(one, id, fields({ contactName: '甲' }))
    const { apart, ...undone } = await one.client.documents.undoResolve({ id, localRevision: further })
    expect(undone).toMatchObject({
      localRevision: further + 1,
      content: { fields: { notes: '另一窗口', sampleName: '示例' } },
    })
    expect([apart?.base.fields['notes'], apart?.mine.fields['notes']]).toEqual(['原', '本窗口'])
    // Not decided again: it still can be.
    expect((await get(one, id)).canUndoResolve).toBe(true)
    const again = await one.client.documents.resolveWindows({
      ...choice,
      content: undone.content,
      localRevision: undone.localRevision,
    })
    expect(again.content.fields['notes']).toBe('另一窗口')
    await one.client.documents.submit({ id, localRevision: again.localRevision, key: key(), action: 'save' })
    const saved = await when(one, id, ({ sending }) => sending === 'delivered', 'the draft at the server')
    expect(saved.canUndoResolve).toBe(false)
  })

  it('[GEN-17] what a window still had when the other one handed the document in is put aside', async () => {
    const { id } = await one.client.documents.create({
      kind,
      fields: { sampleName: '示例窗口', purpose: 'trade' },
    })
    const start = await get(one, id)
    const mine: Content = { ...start.content, ...fields({ notes: '本窗口还在写' })(start.content) }
    await one.client.documents.submit({
      id,
      localRevision: start.localRevision,
      key: key(),
      action: 'submit',
    })
    const there = await when(one, id, ({ state }) => state === 'submitted', 'the submission')
    const kept = await one.client.documents.resolveWindows({
      id,
      localRevision: there.localRevision,
      base: start.content,
      mine,
      content: there.content,
    })
    expect(kept).toMatchObject({ state: 'submitted', isEditable: false })
    const item = (await one.client.documents.unmerged({ show: 'aside' })).items.find(
      (aside) => aside.id === id,
    )
    expect(item).toMatchObject({ name: '示例窗口', why: 'state', state: 'submitted' })
    expect(await one.client.documents.putAside({ version: item?.version ?? 0 })).toMatchObject({
      changes: [{ at: 'fields.notes', mine: '本窗口还在写' }],
    })
  })

  it('[GEN-17] a document that a colleague has handed in: own edits become a new draft, or come back', async () => {
    const id = await shared({ sampleName: '示例', purpose: 'trade' })
    await edit(one, id, fields({ notes: '甲又写了' }))
    await two.client.documents.submit({
      id,
      localRevision: (await get(two, id)).localRevision,
      key: key(),
      action: 'submit',
    })
    const draft = await when(one, id, ({ conflict }) => conflict?.kind === 'state', 'the change of state')
    expect(draft).toMatchObject({
      isEditable: false,
      state: 'submitted',
      content: { fields: { notes: '甲又写了' } },
    })
    expect((await one.client.documents.conflict({ id })).changes).toMatchObject([
      { at: 'fields.notes', mine: '甲又写了', by: 'mine' },
    ])
    const { document, copy } = await one.client.documents.stepBack({
      id,
      localRevision: draft.localRevision,
      asNew: true,
    })
    expect(document).toMatchObject({ isDraft: false, state: 'submitted', canUndoResolve: true })
    expect(copy).toMatchObject({
      state: 'draft',
      baseRevision: 0,
      content: { fields: { notes: '甲又写了', purpose: 'trade' } },
    })
    const back = await one.client.documents.undoResolve({ id, localRevision: 0 })
    expect(back).toMatchObject({ conflict: { kind: 'state' }, content: { fields: { notes: '甲又写了' } } })
  })

  it('a draft that the server knows is removed by its action, for everybody, once; edits elsewhere are kept', async () => {
    const id = await shared({ sampleName: '示例' })
    await edit(two, id, fields({ notes: '乙还在写' }))
    expect(await one.client.documents.discard({ id })).toEqual({ discarded: false })
    expect(await one.client.documents.discard({ id })).toEqual({ discarded: false })
    await until(
      () =>
        get(one, id).then(
          () => false,
          () => true,
        ),
      'the removal',
      60_000,
    )
    const kept = await when(
      two,
      id,
      ({ conflict }) => conflict?.kind === 'gone',
      'the removal at the other machine',
    )
    expect(kept.content.fields['notes']).toBe('乙还在写')
    const { document, copy } = await two.client.documents.stepBack({
      id,
      localRevision: kept.localRevision,
      asNew: true,
    })
    expect(document).toBeNull()
    expect(copy?.content.fields['notes']).toBe('乙还在写')
    const { client } = await central.login('hengfeng')
    await expect(client.documents.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('[GEN-17] edits that were given up when a colleague deleted the document are still copied as a new draft', async () => {
    const id = await shared({ sampleName: '示例' }, [{ id: 'r1', name: '一号' }])
    await edit(two, id, fields({ notes: '乙放弃的说明' }))
    await one.client.documents.discard({ id })
    const kept = await when(
      two,
      id,
      ({ conflict }) => conflict?.kind === 'gone',
      'the removal at the other machine',
    )
    expect(
      await two.client.documents.stepBack({ id, localRevision: kept.localRevision, asNew: false }),
    ).toEqual({ document: null, copy: null })
    await expect(get(two, id)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { code: 'DRAFT_DELETED' } })
    await expect(get(one, id)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { code: 'DRAFT_NOT_FOUND' } })
    const copy = await two.client.documents.create({ kind, copyOf: id })
    expect(copy).toMatchObject({
      state: 'draft',
      baseRevision: 0,
      content: { fields: { notes: '乙放弃的说明' }, rows: { samples: [{ name: '一号' }] } },
    })
  })

  it('[GEN-17] what waits for a comparison and what was put aside stand in one list, are looked at, copied and deleted there', async () => {
    const id = await shared({ sampleName: '示例荞麦' })
    await edit(two, id, fields({ notes: '乙的说明' }))
    await one.client.documents.discard({ id })
    const kept = await when(
      two,
      id,
      ({ conflict }) => conflict?.kind === 'gone',
      'the removal at the other machine',
    )
    const mine = async () => (await two.client.documents.unmerged({})).items.find((item) => item.id === id)
    expect(await mine()).toMatchObject({
      version: null,
      kind,
      name: '示例荞麦',
      why: 'gone',
      state: '',
      keptAt: null,
    })
    const { unmerged: before } = await two.client.notices.counts()
    await two.client.documents.stepBack({ id, localRevision: kept.localRevision, asNew: false })
    expect((await two.client.notices.counts()).unmerged).toBe(before - 1)
    const item = await mine()
    expect(item).toMatchObject({
      kind,
      name: '示例荞麦',
      why: 'gone',
      copy: null,
      isHere: false,
      savedAt: kept.updatedAt,
    })
    const version = item?.version ?? 0
    expect(await two.client.documents.putAside({ version })).toMatchObject({
      kind: 'gone',
      conflicts: [],
      changes: [{ at: 'fields.notes', mine: '乙的说明', by: 'mine' }],
    })
    await expect(
      two.client.documents.create({ kind, copyOf: crypto.randomUUID(), version }),
    ).rejects.toMatchObject({ data: { code: 'DRAFT_NO_VERSION' } })
    const copy = await two.client.documents.create({ kind, copyOf: id, version })
    expect(copy.content.fields).toMatchObject({ sampleName: '示例荞麦', notes: '乙的说明' })
    expect(await mine()).toMatchObject({ copy: copy.id })
    expect(await two.client.documents.forget({ version })).toEqual({ forgotten: true })
    expect(await mine()).toBeUndefined()
    await expect(get(two, id)).rejects.toMatchObject({ data: { code: 'DRAFT_NOT_FOUND' } })
    expect((await get(two, copy.id)).content.fields['notes']).toBe('乙的说明')
  })

  it('[GEN-22] an earlier application is copied as a new draft with its rows and files', async () => {
    const id = await shared({ sampleName: '示例', purpose: 'research' }, [{ id: 'r1', name: '一号' }])
    const { localRevision } = await get(one, id)
    await one.client.attachments.add({
      documentId: id,
      localRevision,
      slot: 'proof',
      file: await pdfFile('证明.pdf'),
    })
    const copy = await one.client.documents.create({ kind, copyOf: id, fields: { notes: '第二份' } })
    expect(copy).toMatchObject({
      baseRevision: 0,
      state: 'draft',
      content: {
        fields: { sampleName: '示例', purpose: 'research', notes: '第二份' },
        rows: { samples: [{ name: '一号' }] },
        attachments: { proof: [{ name: '证明.pdf' }] },
      },
    })
    expect(copy.content.rows['samples']?.[0]?.id).not.toBe('r1')
    await one.client.documents.submit({
      id: copy.id,
      localRevision: copy.localRevision,
      key: key(),
      action: 'submit',
    })
    await when(one, copy.id, ({ state }) => state === 'submitted', 'the copy')
    await expect(one.client.documents.create({ kind, fields: { unknown: 'x' } })).rejects.toMatchObject({
      data: { code: 'INPUT_CONTENT' },
    })
    await expect(
      one.client.documents.create({ kind: 'certificates.reprint', copyOf: id }),
    ).rejects.toMatchObject({ data: { code: 'DRAFT_KIND' } })
  })

  it('[GEN-17] a kill in the middle of choosing or undoing leaves one or the other, whole', async () => {
    const id = await conflicting()
    let before = await get(one, id)
    for (const delay of [90, 131, 173]) {
      await one.close()
      const child = runScript(script(id))
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, delay))
      child.kill('SIGKILL')
      await once(child, 'exit')
      one = await openTestCore(firstDir.path, central.url, { registry })
      await one.client.session.unlock({ loginName: 'hengfeng', password: SEED_PASSWORD })
      let after = await get(one, id)
      expect(after.localRevision).toBeGreaterThan(before.localRevision)
      const isChosen = after.conflict === null
      expect([after.baseRevision, after.canUndoResolve, after.content.fields['notes']]).toEqual(
        isChosen ? [2, true, '乙的说明'] : [1, false, '甲的说明'],
      )
      if (isChosen) after = await one.client.documents.undoResolve({ id, localRevision: after.localRevision })
      expect(after).toMatchObject({
        baseRevision: 1,
        content: before.content,
        conflict: { kind: 'content', theirRevision: 2 },
      })
      before = after
    }
  })
})

/** Chooses and undoes without end. */
const script = (id: string): string => `
  import { createRegistry } from ${url('../../domain/kit/registry.ts')}
  import { productDocuments, productRecords } from ${url('../../systems/declared.ts')}
  import { thirdForm } from ${url('../fixtures/versions/third.ts')}
  import { openTestCore } from ${url('../support/core/test-core.ts')}
  const core = await openTestCore(${JSON.stringify(firstDir.path)}, ${JSON.stringify(central.url)}, { registry: createRegistry([...productDocuments, thirdForm], productRecords) })
  await core.client.session.unlock({ loginName: 'hengfeng', password: ${JSON.stringify(SEED_PASSWORD)} })
  const id = ${JSON.stringify(id)}
  let { localRevision } = await core.client.documents.get({ id })
  process.stdout.write('begin\\n')
  for (;;) {
    const merged = await core.client.documents.resolve({ id, localRevision, theirRevision: 2, choices: { 'fields.notes': 'theirs', 'rows.samples.r1.quantity': 'mine' } })
    ;({ localRevision } = await core.client.documents.undoResolve({ id, localRevision: merged.localRevision }))
  }`
const url = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href)
