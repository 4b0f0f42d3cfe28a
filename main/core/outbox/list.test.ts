import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SendState } from '../../../contract/local/documents.ts'
import { openLocal, type LocalStore } from '../../../db/local/open.ts'
import { productRegistry } from '../../../systems/declared.ts'
import { listOutbox } from './list.ts'

const dir = mkdtempSync(join(tmpdir(), 'sill-outbox-'))
const states: readonly SendState[] = [
  'delivered',
  'waiting',
  'delivered',
  'returned',
  'delivered',
  'sending',
  'delivered',
]
let store: LocalStore

beforeAll(() => {
  const opened = openLocal(join(dir, 'data.db'), Buffer.alloc(32, 1), productRegistry())
  if (!opened.ok) throw new Error(opened.problem.code)
  store = opened.value
  const put = store.raw.prepare(
    `insert into outbox (key, document_id, collection, title, action, form_version, base_revision, local_revision, state, content, created_at) values (?, ?, 'certificates.reprint', '', 'submit', 1, 0, 1, ?, '', '2026-11-21T00:00:00.000Z')`,
  )
  for (const [index, state] of states.entries()) put.run(`${state} ${index}`, `d${index}`, state)
})
afterAll(() => {
  store.close()
  rmSync(dir, { recursive: true, force: true })
})

const list = (page: number, pageSize: number, state?: SendState) =>
  listOutbox({ raw: store.raw, isOnline: () => true }, { page, pageSize, state })
const keys = (page: number, pageSize: number, state?: SendState) =>
  list(page, pageSize, state).items.map(({ key }) => key)

describe('the outbox', () => {
  it('[GEN-15] shows what is not delivered in its order, then what is, the newest first; pages run over both', () => {
    const all = [
      'waiting 1',
      'returned 3',
      'sending 5',
      'delivered 6',
      'delivered 4',
      'delivered 2',
      'delivered 0',
    ]
    expect(keys(1, 20)).toEqual(all)
    for (const pageSize of [1, 2, 3, 4])
      expect([1, 2, 3, 4, 5, 6, 7, 8].flatMap((page) => keys(page, pageSize))).toEqual(all)
    expect(list(3, 2)).toMatchObject({ total: 7, page: 3, pageSize: 2 })
  })

  it('shows one state', () => {
    expect(keys(1, 20, 'delivered')).toEqual(['delivered 6', 'delivered 4', 'delivered 2', 'delivered 0'])
    expect(list(2, 3, 'delivered')).toMatchObject({ total: 4, items: [{ key: 'delivered 0' }] })
    expect(list(1, 20, 'waiting')).toMatchObject({ total: 1, items: [{ key: 'waiting 1' }] })
  })

  it('reads its delivered rows in the order of the index', () => {
    const plan = store.raw
      .prepare<[], { detail: string }>(
        `explain query plan select key from outbox where state = 'delivered' order by seq desc limit 20`,
      )
      .all()
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('USING INDEX outbox_state (state=?)'),
    ])
  })
})
