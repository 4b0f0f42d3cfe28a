import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { productRegistry } from '../../systems/declared.ts'
import { runScript } from '../../tests/support/script.ts'
import { migrationsFolder } from './migrate.ts'
import { openLocal, type LocalStore } from './open.ts'

const dir = mkdtempSync(join(tmpdir(), 'sill-local-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const key = Buffer.alloc(32, 7)
const registry = productRegistry()
const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

function opened(path: string, folder?: string): LocalStore {
  const store = openLocal(path, key, registry, folder)
  if (!store.ok) throw new Error(store.problem.code)
  return store.value
}

interface Journal {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[]
}

/** The product's first `count` migrations: what an older program knew. */
function olderFolder(name: string, count: number): string {
  const folder = join(dir, name)
  cpSync(migrationsFolder(), folder, { recursive: true })
  const journalPath = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalPath, 'utf8')) as Journal // drizzle-kit's own file
  writeFileSync(journalPath, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
  return folder
}

/** The product's migrations and one more that adds `extra` tables. */
function newerFolder(name: string, extra: number): string {
  const folder = join(dir, name)
  mkdirSync(folder)
  cpSync(migrationsFolder(), folder, { recursive: true })
  const journalPath = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalPath, 'utf8')) as Journal // drizzle-kit's own file
  const last = journal.entries.at(-1)
  if (!last) throw new Error('no migrations')
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag: '9999_next' })
  writeFileSync(journalPath, JSON.stringify(journal))
  writeFileSync(
    join(folder, '9999_next.sql'),
    Array.from(
      { length: extra },
      (_, index) => `create table extra_${index} (id integer primary key, text text);`,
    ).join('\n--> statement-breakpoint\n'),
  )
  return folder
}

describe('openLocal', () => {
  it('[GEN-14] [SEC-01] creates an encrypted file whose commits are on disk', () => {
    const path = join(dir, 'new.db')
    const store = opened(path)
    expect(store.raw.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(store.raw.pragma('synchronous', { simple: true })).toBe(2)
    store.raw.prepare(`insert into fact (name, value) values ('a', '1')`).run()
    store.close()
    expect(readFileSync(path).subarray(0, 15).toString('latin1')).not.toContain('SQLite')
    const again = opened(path)
    expect(again.raw.prepare('select value from fact').get()).toEqual({ value: '1' })
    again.close()
  })

  it('refuses a wrong key and leaves the file alone', () => {
    const path = join(dir, 'new.db')
    const before = digest(path)
    expect(openLocal(path, Buffer.alloc(32, 8), registry)).toMatchObject({
      ok: false,
      problem: { code: 'DATA_KEY' },
    })
    expect(digest(path)).toBe(before)
  })

  it('refuses a file of a newer program, byte for byte unchanged', () => {
    const path = join(dir, 'newer.db')
    opened(path, newerFolder('newer', 1)).close()
    const before = digest(path)
    expect(openLocal(path, key, registry)).toMatchObject({ ok: false, problem: { code: 'DATA_NEWER' } })
    expect(digest(path)).toBe(before)
    expect(readFileSync(`${path}-wal`)).toHaveLength(0)
    opened(path, join(dir, 'newer')).close()
  })

  it('[GEN-17] [SYNC-06] edits that an older program put aside keep their order, their content and what they are', () => {
    const path = join(dir, 'older.db')
    const old = opened(path, olderFolder('three', 3))
    const keep = old.raw.prepare(
      `insert into draft_version (document_id, reason, on_revision, form_version, base_revision, saved_at, base, content) values (?, 'stepBack', 0, 1, 1, '2026-11-01T00:00:00.000Z', null, '{"fields":{}}')`,
    )
    for (const id of ['mirrored', 'sent', 'in-a-tab', 'nowhere']) keep.run(id)
    old.raw
      .prepare(
        `insert into mirror (collection, id, state, content, created_at, updated_at) values ('a.kind', 'mirrored', 'draft', '{}', '', '')`,
      )
      .run()
    old.raw
      .prepare(
        `insert into outbox (key, document_id, collection, title, action, form_version, base_revision, local_revision, content, created_at) values ('k', 'sent', 'b.kind', '', 'save', 1, 1, 1, '', '')`,
      )
      .run()
    old.raw.prepare(`insert into workspace (id, body, saved_at) values (1, ?, '')`).run(
      JSON.stringify({
        tabs: [
          { id: 'home', params: {} },
          { id: 'form', params: { kind: 'c.kind', id: 'in-a-tab' } },
        ],
      }),
    )
    old.close()
    const now = opened(path)
    expect(
      now.raw
        .prepare(
          'select seq, document_id as id, collection, saved_at = kept_at as isAsOld, copied_as as copiedAs, content from draft_version order by seq',
        )
        .all(),
    ).toEqual(
      [
        ['mirrored', 'a.kind'],
        ['sent', 'b.kind'],
        ['in-a-tab', 'c.kind'],
        ['nowhere', null],
      ].map(([id, collection], index) => ({
        seq: index + 1,
        id,
        collection,
        isAsOld: 1,
        copiedAs: null,
        content: '{"fields":{}}',
      })),
    )
    now.close()
  })

  it('a kill in the middle of a migration leaves the old file, which migrates again', async () => {
    const path = join(dir, 'killed.db')
    const store = opened(path)
    store.raw.prepare(`insert into fact (name, value) values ('kept', '1')`).run()
    store.close()
    const folder = newerFolder('slow', 1200)
    let isUnfinished = 0
    for (const delay of [100, 200, 350]) {
      await killedAfter(delay, path, folder)
      const now = openLocal(path, key, registry)
      if (!now.ok) break // it had got through
      isUnfinished += 1
      expect(
        now.value.raw.prepare(`select count(*) as tables from sqlite_master where name like 'extra%'`).get(),
      ).toEqual({ tables: 0 })
      expect(now.value.raw.prepare('select value from fact').get()).toEqual({ value: '1' })
      now.value.close()
    }
    expect(isUnfinished).toBeGreaterThan(0)
    const migrated = opened(path, folder)
    expect(
      migrated.raw.prepare(`select count(*) as tables from sqlite_master where name like 'extra%'`).get(),
    ).toEqual({ tables: 1200 })
    expect(migrated.raw.prepare('select value from fact').get()).toEqual({ value: '1' })
    migrated.close()
  })
})

/** Opens the file in a child with `folder`'s migrations, and kills it `delay` ms after it has begun. */
function killedAfter(delay: number, path: string, folder: string): Promise<void> {
  const script = `
    import { openLocal } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)}
    import { productRegistry } from ${JSON.stringify(new URL('../../systems/declared.ts', import.meta.url).href)}
    process.stdout.write('begin\\n')
    openLocal(${JSON.stringify(path)}, Buffer.alloc(32, 7), productRegistry(), ${JSON.stringify(folder)})
    process.stdout.write('end\\n')`
  const child = runScript(script)
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay))
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
