/** What waits for the clerk: each document once, however it waits. */
import type { Account } from '../../../contract/shapes.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLocal, type LocalStore } from '../../../db/local/open.ts'
import { productRegistry } from '../../../systems/declared.ts'
import { createLists, type Lists } from '../query/lists.ts'
import { waitingStates } from '../../../domain/kit/workflow.ts'
import { countTodo } from './todo.ts'

const KIND = 'certificates.reprint'
const registry = productRegistry()
const attention = waitingStates(registry.documents.get(KIND)?.workflow.states ?? {}, 'owner')[0] ?? ''
/** As far as it is looked at. */
const CLERK = { role: 'enterprise' } as Account
const dir = mkdtempSync(join(tmpdir(), 'sill-todo-'))
const path = join(dir, 'data.db')
const key = Buffer.alloc(32, 9)
let store: LocalStore
let lists: Lists

beforeAll(() => {
  const opened = openLocal(path, key, registry)
  if (!opened.ok) throw new Error(opened.problem.code)
  store = opened.value
  lists = createLists({
    store,
    path,
    key,
    registry,
    log: { info: () => undefined, warn: () => undefined, error: (message) => console.error(message) },
    onChanged: () => () => undefined,
    onProgress: () => undefined,
  })
})
afterAll(async () => {
  await lists.close()
  store.close()
  rmSync(dir, { recursive: true, force: true })
})

const mirrored = (id: string, state: string) =>
  store.raw
    .prepare(
      `insert into mirror (collection, id, state, content, created_at, updated_at) values ('${KIND}', ?, ?, '{"fields":{},"rows":{},"attachments":{}}', '', '')`,
    )
    .run(id, state)
const drafted = (id: string) =>
  store.raw
    .prepare(
      `insert into draft (id, collection, form_version, state, content, base_revision, local_revision, created_at, updated_at) values (?, '${KIND}', 1, 'draft', '{"fields":{},"rows":{},"attachments":{}}', 0, 1, '', '')`,
    )
    .run(id)
const sent = (id: string, state: string) =>
  store.raw
    .prepare(
      `insert into outbox (key, document_id, collection, title, action, form_version, base_revision, local_revision, state, content, created_at) values (hex(randomblob(8)), ?, '${KIND}', '', 'submit', 1, 1, 1, ?, '', '')`,
    )
    .run(id, state)

it.each([
  ['few rows', 0],
  ['many rows', 3_000],
])('[GEN-08] counts by state, less what is on its way, with what came back: %s', async (_, filler) => {
  store.raw.exec('delete from mirror; delete from draft; delete from outbox')
  store.raw.transaction(() => {
    for (let row = 0; row < filler; row += 1) mirrored(`filler${row}`, 'approved')
    for (const id of ['waits', 'on-its-way', 'back-and-waits', 'back-again']) mirrored(id, attention)
    mirrored('done', 'approved')
    for (const id of ['back-and-waits', 'back-only', 'resent', 'back-again']) drafted(id)
    sent('on-its-way', 'sending')
    for (const id of ['back-and-waits', 'back-only', 'given-up', 'resent', 'back-again']) sent(id, 'returned')
    sent('resent', 'waiting')
  })()
  // Waits, back-and-waits and back-again by state; back-only came back; given-up has no draft, resent is on its way.
  expect(await countTodo({ raw: store.raw, registry, lists, account: CLERK })).toEqual({ [KIND]: 4 })
})
