/** For tests of what stands in the local store: an empty one of the product's types, in a folder that goes with it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openLocal, type LocalStore } from '../../../db/local/open.ts'
import { productRegistry } from '../../../systems/declared.ts'

/** A new one before each test. */
export const storePerTest = (name: string): (() => LocalStore) => storeAround(name, beforeEach, afterEach)

/** One for all tests of the file. */
export const storePerFile = (name: string): (() => LocalStore) => storeAround(name, beforeAll, afterAll)

function storeAround(
  name: string,
  before: typeof beforeAll | typeof beforeEach,
  after: typeof afterAll | typeof afterEach,
): () => LocalStore {
  const dir = mkdtempSync(join(tmpdir(), `sill-${name}-`))
  let number = 0
  let store: LocalStore | undefined
  const opened = (): LocalStore => {
    if (!store) throw new Error('no test runs before its store')
    return store
  }
  // Hooks of the end run in reverse: the folder goes last.
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  before(() => {
    const now = openLocal(join(dir, `${(number += 1)}.db`), Buffer.alloc(32, 1), productRegistry())
    if (!now.ok) throw new Error(now.problem.code)
    store = now.value
  })
  after(() => opened().close())
  return opened
}
