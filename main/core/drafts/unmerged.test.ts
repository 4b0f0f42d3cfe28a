import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openLocal, type LocalStore } from '../../../db/local/open.ts'
import { productRegistry } from '../../../systems/declared.ts'
import { prepareRows, type Rows } from './rows.ts'
import { countOpen, forgetPutAside, listUnmerged } from './unmerged.ts'

const KIND = 'certificates.reprint'
const dir = mkdtempSync(join(tmpdir(), 'sill-unmerged-'))
const registry = productRegistry()
let store: LocalStore
let rows: Rows
const source = () => ({ raw: store.raw, registry })
const list = (show: 'all' | 'open' | 'aside' = 'all', page = 1, pageSize = 20) =>
  listUnmerged(source(), rows, { show, page, pageSize })
const contentOf = (certificateNo: string, proof: readonly object[] = []) =>
  JSON.stringify({ fields: { certificateNo }, rows: {}, attachments: { proof } })
const at = (second: number) => new Date(Date.UTC(2026, 10, 1, 8, 0, second)).toISOString()

beforeAll(() => {
  const opened = openLocal(join(dir, 'data.db'), Buffer.alloc(32, 1), registry)
  if (!opened.ok) throw new Error(opened.problem.code)
  store = opened.value
  rows = prepareRows(store)
})
afterAll(() => {
  store.close()
  rmSync(dir, { recursive: true, force: true })
})
beforeEach(() =>
  store.raw.exec(
    'delete from draft; delete from mirror; delete from outbox; delete from draft_version; delete from attachment; delete from attachment_data',
  ),
)

function draft(id: string, baseRevision: number, second = 0): void {
  rows.insert({
    id,
    collection: KIND,
    formVersion: 1,
    state: 'draft',
    content: contentOf(`C-${id}`),
    baseRevision,
    localRevision: 1,
    returned: '[]',
    createdAt: at(0),
    updatedAt: at(second),
  })
}
function mirrored(id: string, revision: number, state: string): void {
  store.raw
    .prepare(
      'insert into mirror (collection, id, state, content, revision, form_version, created_at, updated_at) values (?, ?, ?, ?, ?, 1, ?, ?)',
    )
    .run(KIND, id, state, contentOf(`C-${id}`), revision, at(0), at(0))
}
function aside(
  id: string,
  onRevision: number,
  second: number,
  more: { content?: string; collection?: string | null } = {},
): number {
  rows.versions.keep({
    documentId: id,
    collection: KIND,
    reason: 'stepBack',
    onRevision,
    formVersion: 1,
    baseRevision: 1,
    savedAt: at(0),
    keptAt: at(second),
    base: null,
    content: contentOf(`C-${id}`),
    ...more,
  })
  return rows.versions.last(id, 'stepBack')?.seq ?? 0
}

describe('edits that are not in the document', () => {
  it('[GEN-17] are drafts that a colleague’s change stands against, and what was put aside, the newest first', () => {
    draft('own', 0)
    mirrored('same', 1, 'draft')
    draft('same', 1)
    mirrored('changed', 2, 'draft')
    draft('changed', 1, 1)
    draft('gone', 1, 2)
    mirrored('sent', 2, 'draft')
    draft('sent', 1)
    store.raw
      .prepare(
        `insert into outbox (key, document_id, collection, title, action, form_version, base_revision, local_revision, content, created_at) values ('k', 'sent', ?, '', 'save', 1, 1, 1, '', ?)`,
      )
      .run(KIND, at(0))
    mirrored('done', 2, 'submitted')
    aside('done', 2, 3)
    aside('deleted', 0, 4)
    expect(
      list().items.map(({ id, version, why, state, isHere, name }) => [
        id,
        version !== null,
        why,
        state,
        isHere,
        name,
      ]),
    ).toEqual([
      ['gone', false, 'gone', '', true, 'C-gone'],
      ['changed', false, 'content', 'draft', true, 'C-changed'],
      ['deleted', true, 'gone', '', false, 'C-deleted'],
      ['done', true, 'state', 'submitted', true, 'C-done'],
    ])
    expect(countOpen(source())).toBe(2)
    expect([list('open').total, list('aside').total]).toEqual([2, 2])
  })

  it('come in pages', () => {
    for (let second = 0; second < 25; second += 1) aside(`d${second}`, 0, second)
    expect(list('all', 2, 10)).toMatchObject({ total: 25, page: 2 })
    expect(list('all', 3, 10).items.map(({ id }) => id)).toEqual(['d4', 'd3', 'd2', 'd1', 'd0'])
  })

  it('name the copy as long as it is there; of an unknown type they stand without a name', () => {
    const version = aside('a', 0, 0)
    aside('old', 0, 1, { collection: null })
    draft('copy', 0)
    rows.versions.copied(version, 'copy')
    expect(list('aside').items.map(({ copy, name, kind }) => [copy, name, kind])).toEqual([
      [null, '', null],
      ['copy', 'C-a', KIND],
    ])
    rows.remove('copy')
    expect(list('aside').items.map(({ copy }) => copy)).toEqual([null, null])
  })

  it('are deleted one by one, with files that nothing else names', () => {
    const [own, shared] = ['a', 'b'].map((letter) => letter.repeat(64))
    const file = (sha256 = '') => ({ sha256, name: '证明.pdf', bytes: 1, type: 'pdf' })
    for (const sha256 of [own, shared])
      store.raw
        .prepare(`insert into attachment (sha256, bytes, type, created_at) values (?, 1, 'pdf', ?)`)
        .run(sha256, at(0))
    const first = aside('x', 0, 0, { content: contentOf('X', [file(own), file(shared)]) })
    aside('y', 0, 1, { content: contentOf('Y', [file(shared)]) })
    expect(forgetPutAside(source(), rows, first)).toEqual({ ok: true, value: 'x' })
    expect(store.raw.prepare('select sha256 from attachment').all()).toEqual([{ sha256: shared }])
    expect(list().items.map(({ id }) => id)).toEqual(['y'])
    expect(forgetPutAside(source(), rows, first)).toMatchObject({
      ok: false,
      problem: { code: 'DRAFT_NO_VERSION' },
    })
  })

  it('what was kept for undoing a merge is never deleted by hand', () => {
    rows.versions.keep({
      documentId: 'm',
      collection: KIND,
      reason: 'resolve',
      onRevision: 1,
      formVersion: 1,
      baseRevision: 1,
      savedAt: at(0),
      keptAt: at(0),
      base: null,
      content: contentOf('M'),
    })
    const version = rows.versions.last('m', 'resolve')?.seq ?? 0
    expect(forgetPutAside(source(), rows, version)).toMatchObject({ ok: false })
    expect(rows.versions.one(version)).toBeDefined()
  })
})
