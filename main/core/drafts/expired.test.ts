import { beforeEach, expect, it } from 'vitest'
import { productRegistry } from '../../../systems/declared.ts'
import { storePerTest } from '../testing/local-store.ts'
import { archiveExpired, keepExpired } from './expired.ts'
import { prepareRows, type Rows } from './rows.ts'
import { forgetPutAside, listUnmerged } from './unmerged.ts'

const KIND = 'exemption.application'
const store = storePerTest('expired')
const registry = productRegistry()
let rows: Rows
const source = () => ({ raw: store().raw, registry })
const BEGUN = '2026-11-01T02:00:00.000Z'
const after = (days: number) => new Date(Date.parse(BEGUN) + days * 86_400_000)

beforeEach(() => {
  rows = prepareRows(store())
})

const archive = (days: number) => archiveExpired(source(), rows, { own: after(days), server: after(days) })

const contentOf = (keptUntil = '') =>
  JSON.stringify({
    fields: { applicationNo: '', contractNo: 'HT-1', ...(keptUntil !== '' && { keptUntil }) },
    rows: {},
    attachments: { statement: [{ sha256: 'a'.repeat(64), name: 'a.7z', bytes: 1, type: 'other' }] },
  })

const draft = (id: string, baseRevision: number, keptUntil = '', kind = KIND) =>
  rows.insert({
    id,
    collection: kind,
    formVersion: 1,
    state: 'draft',
    content: contentOf(keptUntil),
    baseRevision,
    localRevision: 1,
    returned: '[]',
    createdAt: BEGUN,
    updatedAt: BEGUN,
  })
const mirrored = (id: string, state: string, keptUntil: string) =>
  store()
    .raw.prepare(
      'insert into mirror (collection, id, state, content, revision, form_version, created_at, updated_at) values (?, ?, ?, ?, 3, 1, ?, ?)',
    )
    .run(KIND, id, state, contentOf(keptUntil), BEGUN, BEGUN)
const archived = () =>
  listUnmerged(source(), rows, { show: 'expired', page: 1, pageSize: 20 }).items.map(({ id }) => id)

it('[CCC-09] a draft that no server has seen goes into the archive ten days after it was begun, with its files', () => {
  draft('local', 0)
  draft('other', 0, '', 'certificates.reprint')
  expect([...archive(9.99)]).toEqual([])
  expect([...archive(10)]).toEqual([KIND])
  expect(archived()).toEqual(['local'])
  expect(rows.draft('local')).toBeUndefined()
  expect(rows.draft('other')).toBeDefined()
  expect(rows.versions.last('local', 'expired')?.content).toContain('HT-1')
  expect(listUnmerged(source(), rows, { show: 'all', page: 1, pageSize: 20 }).total).toBe(0)
})

it('[CCC-09] what the server had taken away by time is kept; what a colleague deleted, or was handed in, is not', () => {
  const leave = (id: string, days: number) =>
    keepExpired(source(), rows.versions, { collection: KIND, id }, after(days))
  mirrored('over', 'draft', '2026-11-11')
  mirrored('deleted', 'draft', '2026-11-11')
  mirrored('returned', 'returned', '')
  leave('deleted', 9)
  leave('returned', 30)
  leave('over', 11)
  expect(archived()).toEqual(['over'])
})

it('[CCC-09] edits of one that the server took away go into the archive; while it is on its way it stays', () => {
  draft('edited', 2, '2026-11-11')
  draft('sent', 2, '2026-11-11')
  store()
    .raw.prepare(
      "insert into outbox (key, document_id, collection, title, action, base_revision, form_version, content, answers, state, attempts, created_at, local_revision) values ('k', 'sent', ?, '', 'submit', 2, 1, ?, '{}', 'waiting', 0, ?, 1)",
    )
    .run(KIND, contentOf(), BEGUN)
  archive(9)
  expect(archived()).toEqual([])
  archive(11)
  expect(archived()).toEqual(['edited'])
  expect(rows.draft('sent')).toBeDefined()
})

it('[CCC-09] the archive keeps 180 days, and can be deleted from', () => {
  draft('one', 0)
  archive(10)
  archive(189)
  expect(archived()).toEqual(['one'])
  archive(191)
  expect(archived()).toEqual([])
  draft('two', 0)
  archive(10)
  const kept = rows.versions.last('two', 'expired')
  expect(forgetPutAside(source(), rows, kept?.seq ?? 0).ok).toBe(true)
  expect(archived()).toEqual([])
})
