/** A disk that is really full, or that nothing may be written to, under a real client: told in words, nothing lost, and it goes on by itself. */
import { createWriteStream, readdirSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '../../domain/kit/document.ts'
import { createRegistry } from '../../domain/kit/registry.ts'
import { storageTroubleOf } from '../../domain/kit/storage-trouble.ts'
import { productDocuments, productRecords } from '../../systems/declared.ts'
import { createLog } from '../../main/host/logger.ts'
import { openJournal } from '../../print-control/journal/journal.ts'
import { startTestCentral, type TestCentral } from '../../server/testing/central.ts'
import { thirdForm } from '../fixtures/versions/third.ts'
import { openTestCore, pdfFile, scratchDir, until, type TestCore } from '../support/core/test-core.ts'
import { canMount, smallDisk, type SmallDisk } from '../support/small-disk.ts'

const registry = createRegistry([...productDocuments, thirdForm], productRecords)
const { kind } = thirdForm

it('[GEN-14] what another program holds is told apart from a defect: SQLite’s own words, and the system’s', () => {
  const dir = scratchDir('held')
  const path = join(dir.path, 'held.db')
  const other = new Sqlite(path)
  other.exec('create table t (x)')
  other.exec('begin exclusive')
  const mine = new Sqlite(path, { timeout: 0 })
  const failureOf = (run: () => unknown): unknown => {
    try {
      return run()
    } catch (error) {
      return error
    }
  }
  expect(storageTroubleOf(failureOf(() => mine.exec('insert into t values (1)')))).toBe('locked')
  expect(storageTroubleOf(failureOf(() => new Sqlite(join(dir.path, 'no', 'folder.db'))))).toBeUndefined()
  expect(storageTroubleOf(failureOf(() => mine.prepare('no such words')))).toBeUndefined()
  expect(
    storageTroubleOf(Object.assign(new Error('connect EACCES'), { code: 'EACCES', syscall: 'connect' })),
  ).toBeUndefined()
  expect(
    storageTroubleOf(
      new Error('wrapped', {
        cause: Object.assign(new Error('quota'), { code: 'EDQUOT', syscall: 'write' }),
      }),
    ),
  ).toBe('full')
  expect(storageTroubleOf(Object.assign(new Error('in use'), { code: 'EBUSY', syscall: 'rename' }))).toBe(
    'locked',
  )
  mine.close()
  other.close()
  dir.remove()
})

// A disk can be made only by who may mount one.
describe.runIf(canMount)('a disk of a few megabytes', { timeout: 120_000 }, () => {
  let central: TestCentral
  let disk: SmallDisk
  let core: TestCore
  const elsewhere = scratchDir('colleague')
  beforeAll(async () => {
    central = await startTestCentral({ registry })
    disk = smallDisk(48)
    core = await openTestCore(disk.path, central.url, { registry })
    await core.login('hengfeng', central.secret)
  })
  afterAll(async () => {
    await core?.close()
    await central?.close()
    disk?.remove()
    elsewhere.remove()
  })
  const get = (id: string) => core.client.documents.get({ id })
  const write = (content: Content, notes: string): Content => ({
    ...content,
    fields: { ...content.fields, notes },
  })

  it('[GEN-14] full: a save, a file and a new draft say so, with the disk and how much is needed; then all goes on by itself', async () => {
    const { id } = await core.client.documents.create({
      kind,
      fields: { sampleName: '示例', purpose: 'trade' },
    })
    const draft = await get(id)
    await core.client.documents.submit({
      id,
      localRevision: draft.localRevision,
      key: crypto.randomUUID(),
      action: 'save',
    })
    await until(async () => (await get(id)).sending === 'delivered', 'the draft at the server')
    const before = await get(id)
    const colleague = await openTestCore(elsewhere.path, central.url, { registry })
    await colleague.login('hengfeng2', central.secret)
    const theirs = await until(
      async () => colleague.client.documents.get({ id }).catch(() => undefined),
      'the draft at the colleague’s',
    )

    const { id: filler } = await core.client.documents.create({ kind })
    disk.fill()
    const full = { code: 'UNAVAILABLE', data: { code: 'DATA_DISK_FULL', retrySafe: true } }
    const text = '长'.repeat(1_500)
    // The log of the store may have room inside it.
    const isFull = async (): Promise<boolean> => {
      const { content, localRevision } = await get(filler)
      return core.client.documents
        .save({ id: filler, localRevision, content: write(content, text) })
        .then(() => false)
        .catch(() => true)
    }
    while (!(await isFull()));
    const refused = await core.client.documents
      .save({ id, localRevision: before.localRevision, content: write(before.content, text) })
      .catch((error: unknown) => error)
    expect(refused).toMatchObject(full)
    const { message, next, detail } = (
      refused as { data: { message: { zh: string }; next: { zh: string }; detail: { zh: string } } }
    ).data
    expect(message.zh).toContain('磁盘空间不足')
    expect(message.zh).toContain(disk.path)
    expect(message.zh).toContain('剩余 0 MB')
    expect(next.zh).toContain('至少腾出 100 MB')
    expect(detail.zh).toContain('没有丢失')
    await expect(core.client.documents.create({ kind })).rejects.toMatchObject(full)
    const file = await pdfFile('证明.pdf', 60)
    await expect(
      core.client.attachments.add({
        documentId: id,
        localRevision: before.localRevision,
        slot: 'proof',
        file,
      }),
    ).rejects.toMatchObject(full)
    await expect(
      core.client.documents.submit({
        id,
        localRevision: before.localRevision,
        key: crypto.randomUUID(),
        action: 'submit',
      }),
    ).rejects.toMatchObject(full)
    expect(await get(id)).toMatchObject({ content: before.content, localRevision: before.localRevision })
    expect((await core.client.status.get()).storage?.code).toBe('DATA_DISK_FULL')

    // What comes from the server cannot be kept either: it waits there.
    await colleague.client.documents.save({
      id,
      localRevision: theirs.localRevision,
      baseRevision: theirs.baseRevision,
      content: write(theirs.content, '同事的说明'),
    })
    await colleague.client.documents.submit({
      id,
      localRevision: 1,
      key: crypto.randomUUID(),
      action: 'save',
    })
    await until(
      async () => (await colleague.client.documents.get({ id })).sending === 'delivered',
      'the colleague’s revision at the server',
    )
    expect((await get(id)).content.fields['notes']).toBe(before.content.fields['notes'])

    disk.empty()
    await until(async () => (await core.client.status.get()).storage === null, 'the disk with room again')
    await until(
      async () => (await get(id)).content.fields['notes'] === '同事的说明',
      'the colleague’s revision, by itself',
    )
    const now = await get(id)
    const saved = await core.client.documents.save({
      id,
      localRevision: now.localRevision,
      baseRevision: now.baseRevision,
      content: write(now.content, text),
    })
    await core.client.attachments.add({
      documentId: id,
      localRevision: saved.localRevision,
      slot: 'proof',
      file,
    })
    const whole = await get(id)
    expect(whole.content).toMatchObject({
      fields: { notes: text },
      attachments: { proof: [{ name: '证明.pdf' }] },
    })
    await core.client.documents.submit({
      id,
      localRevision: whole.localRevision,
      key: crypto.randomUUID(),
      action: 'submit',
    })
    await until(async () => (await get(id)).state === 'submitted', 'the document at the server', 30_000)
    expect((await get(id)).history.map(({ action }) => action)).toEqual(['save', 'save', 'submit'])
    await colleague.close()
  })

  it('[SYNC-02] full while an answer comes: it is asked for again by its key, and is there once', async () => {
    const { id } = await core.client.documents.create({
      kind,
      fields: { sampleName: '示例二', purpose: 'trade' },
    })
    await core.client.documents.submit({
      id,
      localRevision: (await get(id)).localRevision,
      key: crypto.randomUUID(),
      action: 'submit',
    })
    disk.fill()
    await until(
      async () =>
        (await central.login('hengfeng')).client.documents.get({ id }).then(
          () => true,
          () => false,
        ),
      'the submission at the server',
      30_000,
    )
    disk.empty()
    const done = await until(
      async () => {
        const document = await get(id)
        return document.state === 'submitted' && document
      },
      'the answer',
      30_000,
    )
    expect(done.history.map(({ action }) => action)).toEqual(['submit'])
  })

  it('full: the log loses lines and nothing else; the print journal stands, and says that it could not write', async () => {
    const small = smallDisk(2)
    try {
      const log = createLog(join(small.path, 'logs'))
      const opened = openJournal(join(small.path, 'journal.db'), 'ab'.repeat(32), '示例', () => new Date())
      if (!opened.ok) throw new Error(opened.problem.code)
      small.fill()
      for (let line = 0; line < 300; line += 1) log.info('示例', { line, text: 'x'.repeat(200) })
      // What its pages still have room for is written; then it says that it could not.
      const seen = Array.from({ length: 500 }, () =>
        opened.value.sight([{ jobId: crypto.randomUUID(), what: 'settled' }]),
      )
      expect(seen.at(-1)).toBe(false)
      small.empty()
      log.info('又有空间')
      opened.value.close()
      expect(openJournal(join(small.path, 'journal.db'), 'ab'.repeat(32), '示例', () => new Date()).ok).toBe(
        true,
      )
    } finally {
      small.remove()
    }
  })

  it('read only, or full from the start: the client does not start, and says why', async () => {
    const small = smallDisk(1)
    try {
      small.setReadOnly(true)
      await expect(openTestCore(join(small.path, 'data'), central.url, { registry })).rejects.toMatchObject({
        name: 'StartRefused',
        problem: { code: 'DATA_NOT_WRITABLE' },
      })
      small.setReadOnly(false)
      small.fill()
      await expect(openTestCore(join(small.path, 'data'), central.url, { registry })).rejects.toMatchObject({
        name: 'StartRefused',
        problem: { code: 'DATA_DISK_FULL' },
      })
      small.empty()
      expect(readdirSync(small.path)).not.toContain('filler')
      const stream = createWriteStream(join(small.path, 'x'))
      stream.end('x')
      await once(stream, 'finish')
    } finally {
      small.remove()
    }
  })
})
