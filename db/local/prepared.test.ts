import { eq } from 'drizzle-orm'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { productRegistry } from '../../systems/declared.ts'
import { openLocal } from './open.ts'
import { prepareGet } from './prepared.ts'
import { outbox } from './schema.ts'

const dir = mkdtempSync(join(tmpdir(), 'sill-prepared-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('answers a row as drizzle does, and undefined for none', () => {
  const store = openLocal(join(dir, 'account.db'), Buffer.alloc(32, 7), productRegistry())
  if (!store.ok) throw new Error(store.problem.code)
  const { db, raw } = store.value
  const row = {
    documentId: 'one',
    collection: 'certificates.reprint',
    title: '重打',
    action: 'submit',
    formVersion: 1,
    baseRevision: 0,
    localRevision: 3,
    createdAt: '2026-01-01T00:00:00.000Z',
    content: '{}',
  }
  db.insert(outbox)
    .values([
      { ...row, key: 'first', maybeSent: true, problem: '{}' },
      { ...row, key: 'second' },
    ])
    .run()
  const get = (rest: string) => prepareGet(raw, outbox, rest)
  expect(get('where key = ?')('first')).toEqual(db.select().from(outbox).where(eq(outbox.key, 'first')).get())
  expect(get('where document_id = ? order by seq desc')('one')).toMatchObject({
    key: 'second',
    maybeSent: false,
    problem: null,
  })
  expect(get('where key = ?')('third')).toBeUndefined()
  store.value.close()
})
