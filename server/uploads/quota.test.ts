import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tenants } from '../../db/central/accounts.ts'
import { uploads } from '../../db/central/uploads.ts'
import { productRegistry } from '../../systems/declared.ts'
import type { AttachmentRef } from '../../domain/kit/field.ts'
import type { Database } from '../platform/database.ts'
import { publishAll } from '../platform/feed.ts'
import { publishPublic } from '../platform/public-feed.ts'
import { REPRINT } from '../testing/documents.ts'
import { engines, type TestEngine } from '../testing/engines.ts'
import { keepPublicFile } from './public-files.ts'
import { begin } from './receive.ts'
import { sweepUploads } from './sweep.ts'

const OURS = '00000000-0000-4000-8000-000000000001'
const THEIRS = '00000000-0000-4000-8000-000000000002'
const RULE = { kind: 'certificates.sample-rule', isPublic: true } as const
const ruleRow = (paper: AttachmentRef[]) => ({
  state: 'valid',
  content: { fields: {}, rows: {}, attachments: { paper } },
  createdAt: '2026-11-21T01:02:03.004Z',
  updatedAt: '2026-11-21T01:02:03.004Z',
})
const hashOf = (name: string) => createHash('sha256').update(name).digest('hex')

describe.each(engines)('SEC-04 uploads that nothing refers to on $name', ({ start }) => {
  let engine: TestEngine
  let database: Database
  beforeAll(async () => {
    engine = await start()
    database = await engine.open()
    await database.db.insert(tenants).values(
      [OURS, THEIRS].map((id, index) => ({
        id,
        name: `示例${index}`,
        creditCode: `91110000MA0000000${index}`,
      })),
    )
  })
  afterAll(async () => {
    await database?.close()
    await engine?.stop()
  })

  const slot = productRegistry().documents.get(REPRINT)?.attachments['proof']
  async function announce(tenantId: string, name: string, bytes = 1_000): Promise<string> {
    if (!slot) throw new Error('there is no such slot')
    const begun = await begin(database.db, tenantId, { sha256: hashOf(name), bytes, type: 'pdf' }, slot, {
      bytes: 100_000,
      count: 5,
    })
    return begun.ok ? 'begun' : begun.problem.code
  }
  const count = async () => (await database.db.select().from(uploads)).length

  it('have an end for one enterprise, and none of it for another', async () => {
    for (let index = 0; index < 5; index += 1) expect(await announce(OURS, `file ${index}`)).toBe('begun')
    expect(await announce(OURS, 'one more')).toBe('FILE_QUOTA')
    expect(await announce(OURS, 'file 1')).toBe('begun') // an upload that goes on is no new one
    expect(await announce(THEIRS, 'one more')).toBe('begun')
    expect(await announce(THEIRS, 'many bytes', 99_500)).toBe('FILE_QUOTA')
  })

  it('those that a document carries do not count, and the old ones are removed', async () => {
    const content = {
      fields: {},
      rows: {},
      attachments: {
        proof: [{ sha256: hashOf('file 1'), name: 'a.pdf', bytes: 1_000, type: 'pdf' as const }],
      },
    }
    const at = '2026-11-21T01:02:03.004Z'
    await database.db.transaction((tx) =>
      publishAll(tx, OURS, [
        {
          collection: REPRINT,
          id: OURS,
          row: {
            state: 'submitted',
            content,
            createdAt: at,
            updatedAt: at,
            document: { revision: 1, formVersion: 1, history: [] },
          },
        },
      ]),
    )
    expect(await announce(OURS, 'one more')).toBe('begun')
    expect(await announce(OURS, 'two more')).toBe('FILE_QUOTA')
    await database.db.execute(
      sql`update uploads set created_at = now() - interval '40 days', is_complete = true where sha256 in (${hashOf('file 1')}, ${hashOf('file 2')}, ${hashOf('file 3')})`,
    )
    const before = await count()
    expect(await announce(OURS, 'two more')).toBe('begun')
    expect(await count()).toBe(before - 2 + 1) // the carried one stays
  })

  it('those of a month ago go by themselves, and what nobody went on with for a week', async () => {
    for (const name of ['old', 'left off', 'young']) await announce(THEIRS, name)
    await database.db.execute(
      sql`update uploads set created_at = now() - interval '40 days', is_complete = true where sha256 in (${hashOf('old')}, ${hashOf('file 1')})`,
    )
    await database.db.execute(
      sql`update uploads set created_at = now() - interval '8 days' where sha256 = ${hashOf('left off')}`,
    )
    const left = async (): Promise<string[]> =>
      (await database.db.select().from(uploads)).map(({ sha256 }) => sha256)
    await sweepUploads(database)
    const kept = await left()
    for (const name of ['file 1', 'young']) expect(kept).toContain(hashOf(name))
    for (const name of ['old', 'left off']) expect(kept).not.toContain(hashOf(name))
  })

  it('a public file stays while a public row carries it, however old, and goes when none does', async () => {
    const kept = await database.db.transaction(async (tx) => {
      const ref = await keepPublicFile(tx, {
        name: '示例.pdf',
        type: 'pdf',
        data: new Uint8Array(300_000),
        pages: 1,
      })
      await publishPublic(tx, RULE, [{ id: 'r1', row: ruleRow([ref]) }])
      return ref
    })
    const isThere = async () =>
      (await database.db.select().from(uploads)).some(({ sha256 }) => sha256 === kept.sha256)
    const monthPasses = () =>
      database.db.execute(
        sql`update uploads set created_at = now() - interval '40 days' where sha256 = ${kept.sha256}`,
      )
    await monthPasses()
    await sweepUploads(database)
    expect(await isThere()).toBe(true)
    await database.db.transaction((tx) => publishPublic(tx, RULE, [{ id: 'r1', row: null }]))
    await sweepUploads(database)
    expect(await isThere()).toBe(false)
    await expect(
      database.db.transaction((tx) =>
        publishPublic(tx, { kind: REPRINT }, [{ id: 'r1', row: ruleRow([kept]) }]),
      ),
    ).rejects.toThrow('is not public')
  })
})
