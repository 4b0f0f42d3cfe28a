import { beforeEach, describe, expect, it } from 'vitest'
import { pruneOutbox } from './prune-outbox.ts'
import { storePerFile } from '../testing/local-store.ts'

const now = new Date('2026-11-29T00:00:00.000Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3600_000).toISOString()
const store = storePerFile('prune-outbox')

beforeEach(() => store().raw.exec('delete from outbox; delete from outbox_upload; delete from draft'))

function put(key: string, state: string, createdAt: string): void {
  store()
    .raw.prepare(
      `insert into outbox (key, document_id, collection, title, action, form_version, base_revision, local_revision, state, created_at, content)
       values (?, ?, 'certificates.reprint', '示例', 'submit', 1, 0, 1, ?, ?, '')`,
    )
    .run(key, `document of ${key}`, state, createdAt)
  store()
    .raw.prepare(`insert into outbox_upload (key, sha256, slot) values (?, ?, 'proof')`)
    .run(key, 'a'.repeat(64))
}
const keys = (table: 'outbox' | 'outbox_upload') =>
  store()
    .raw.prepare<[], { key: string }>(`select key from ${table} order by rowid`)
    .all()
    .map(({ key }) => key)

describe('[GEN-15] delivered submissions', () => {
  it('go after 400 days with what they waited for; what waits, is under way or was refused stays', () => {
    for (const state of ['delivered', 'waiting', 'sending', 'returned'])
      put(`old ${state}`, state, daysAgo(500))
    put('gone', 'delivered', daysAgo(401))
    put('young', 'delivered', daysAgo(399))
    expect(pruneOutbox(store().raw, now)).toBe(false)
    const left = ['old waiting', 'old sending', 'old returned', 'young']
    expect(keys('outbox')).toEqual(left)
    expect(keys('outbox_upload').toSorted()).toEqual(left.toSorted())
  })

  it('of a document that is still drafted here say whether it was handed in, and stay', () => {
    put('drafted', 'delivered', daysAgo(500))
    put('other', 'delivered', daysAgo(500))
    store()
      .raw.prepare(
        `insert into draft (id, collection, form_version, state, content, base_revision, local_revision, created_at, updated_at)
         values ('document of drafted', 'certificates.reprint', 1, 'draft', '{}', 0, 1, ?, ?)`,
      )
      .run(daysAgo(500), daysAgo(1))
    pruneOutbox(store().raw, now)
    expect(keys('outbox')).toEqual(['drafted'])
  })

  it('go a few at once, so that nothing waits long for the file', () => {
    store().raw.transaction(() => {
      for (let index = 0; index < 450; index += 1) put(`k${index}`, 'delivered', daysAgo(500))
    })()
    expect([pruneOutbox(store().raw, now), keys('outbox').length]).toEqual([true, 250])
    expect([pruneOutbox(store().raw, now), pruneOutbox(store().raw, now), keys('outbox').length]).toEqual([
      true,
      false,
      0,
    ])
  })
})
