import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, renameSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Result } from '../../domain/kit/problem.ts'
import { openJournal, type Journal, type NewEntry } from './journal.ts'

const key = '5a'.repeat(32)
let dir = ''
let path = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sill-journal-'))
  path = join(dir, 'journal.db')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const open = (withKey = key): Result<Journal> =>
  openJournal(path, withKey, '示例操作员', () => new Date('2026-11-21T00:00:00Z'))
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.code)

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const entry = (): NewEntry => ({
  jobId: randomUUID(),
  state: 'CREATED',
  certificateNo: 'C1',
  blankNos: [],
  printer: 'file:folder',
})

function fill(count: number): void {
  const journal = must(open())
  for (let made = 0; made < count; made += 1) must(journal.append(entry(), `nonce-${made}-0123456789`))
  journal.close()
}

/** The file as an intruder with the key would have it, without the triggers. */
function tamper(statement: string): void {
  const db = new Sqlite(path)
  db.pragma(`cipher='sqlcipher'`)
  db.pragma('legacy=4')
  db.pragma(`key="x'${key}'"`)
  db.exec(
    'DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete; DROP TRIGGER head_no_delete; DROP TRIGGER head_only_on;',
  )
  db.exec(statement)
  db.close()
}

test('PRN-06 entries are chained, and there again after closing', () => {
  fill(3)
  const journal = must(open())
  expect(journal.last.seq).toBe(3)
  expect([...journal.all()].map(({ seq }) => seq)).toEqual([1, 2, 3])
  expect(journal.entries(1, 1).map(({ seq }) => seq)).toEqual([2])
  expect(journal.isSpent('nonce-1-0123456789')).toBe(true)
  expect(journal.isSpent('another')).toBe(false)
  journal.close()
})

test('PRN-06 the file is encrypted, and another key refuses without touching it', () => {
  fill(1)
  const bytes = readFileSync(path)
  expect(bytes.includes('SQLite format')).toBe(false)
  // Long enough not to be there by chance.
  expect(bytes.includes('"certificateNo"')).toBe(false)
  expect(bytes.includes('CREATED')).toBe(false)
  expect(codeOf(open('00'.repeat(32)))).toBe('CONTROL_JOURNAL_KEY')
  expect(readFileSync(path)).toEqual(bytes)
})

test('PRN-06 nobody opens it a second time while it is open', () => {
  const journal = must(open())
  expect(codeOf(open())).toBe('CONTROL_JOURNAL_LOCKED')
  journal.close()
  expect(codeOf(open())).toBe('ok')
})

test('PRN-06 a nonce is spent once: the second entry with it is not written', () => {
  const journal = must(open())
  must(journal.append(entry(), 'the-same-nonce-0000'))
  expect(codeOf(journal.append(entry(), 'the-same-nonce-0000'))).toBe('CONTROL_JOURNAL_WRITE')
  expect(journal.last.seq).toBe(1)
  expect(codeOf(journal.append(entry()))).toBe('ok')
  journal.close()
})

test.each([
  'UPDATE journal SET entry = entry',
  'DELETE FROM journal',
  'INSERT OR REPLACE INTO journal (seq, job, entry) VALUES (1, 1, 1)',
  'DELETE FROM nonces',
  'DELETE FROM head',
  'UPDATE head SET seq = 1',
])('PRN-06 the store refuses „%s“', (statement) => {
  fill(2)
  const db = new Sqlite(path)
  db.pragma(`cipher='sqlcipher'`)
  db.pragma('legacy=4')
  db.pragma(`key="x'${key}'"`)
  db.pragma('recursive_triggers=ON')
  expect(() => db.exec(statement)).toThrow(/append-only|moves on/u)
  db.close()
})

test.each([
  ['an entry changed', `UPDATE journal SET entry = replace(entry, 'C1', 'C2') WHERE seq = 2`],
  ['an entry removed', 'DELETE FROM journal WHERE seq = 2'],
  ['the newest entries cut off', 'DELETE FROM journal WHERE seq = 3'],
  ['an entry that is none', `UPDATE journal SET entry = '{}' WHERE seq = 1`],
  [
    'two entries exchanged',
    'UPDATE journal SET seq = 9 WHERE seq = 1; UPDATE journal SET seq = 1 WHERE seq = 2; UPDATE journal SET seq = 2 WHERE seq = 9',
  ],
])('PRN-06 a broken chain (%s) refuses and touches nothing', (_what, statement) => {
  fill(3)
  // Nonces refer to entries: the intruder removes those as well.
  tamper(`PRAGMA foreign_keys = OFF; ${statement}`)
  const bytes = readFileSync(path)
  expect(codeOf(open())).toBe('CONTROL_JOURNAL_BROKEN')
  expect(readFileSync(path)).toEqual(bytes)
})

test('PRN-06 a page overwritten in the file is noticed', () => {
  fill(40)
  const bytes = readFileSync(path)
  bytes.fill(0x55, statSync(path).size - 4096)
  writeFileSync(path, bytes)
  expect(codeOf(open())).toBe('CONTROL_JOURNAL_BROKEN')
})

test('PRN-06 a torn write (any mixture of old and new pages) is noticed or harmless, never a false chain', () => {
  fill(5)
  const before = readFileSync(path)
  const journal = must(open())
  must(journal.append(entry(), 'nonce-torn-0123456789'))
  journal.close()
  const after = readFileSync(path)
  const pageSize = 4096
  const pages = Array.from({ length: Math.ceil(after.length / pageSize) }, (_, page) => page * pageSize)
  const changed = pages.filter(
    (at) => !after.subarray(at, at + pageSize).equals(before.subarray(at, at + pageSize)),
  )
  expect(changed.length).toBeGreaterThan(1)
  for (let mixture = 1; mixture < 2 ** changed.length - 1; mixture += 1) {
    const torn = Buffer.from(after)
    for (const [bit, at] of changed.entries())
      if ((mixture & (1 << bit)) !== 0) before.copy(torn, at, at, at + pageSize)
    writeFileSync(path, torn)
    const opened = open()
    const seen = opened.ok ? opened.value.last.seq : opened.problem.code
    if (opened.ok) opened.value.close()
    expect([5, 6, 'CONTROL_JOURNAL_BROKEN', 'CONTROL_JOURNAL_KEY']).toContain(seen)
  }
})

test('CERT-15 the same file is the same incarnation however often it is opened; a copy of it is another one', () => {
  const first = must(open())
  must(first.append(entry()))
  first.close()
  const again = must(open())
  expect(again.incarnation).toBe(first.incarnation)
  expect(again.entries(0, 1)[0]?.incarnation).toBe(first.incarnation)
  again.close()
  cpSync(path, join(dir, 'copy.db'))
  const copy = must(openJournal(join(dir, 'copy.db'), key, '示例操作员', () => new Date()))
  expect(copy.incarnation).not.toBe(first.incarnation)
  expect(copy.last).toEqual(first.last)
  copy.close()
  const original = must(open())
  expect(original.incarnation).toBe(first.incarnation)
  original.close()
})

test.each([
  ['moved away', () => renameSync(path, join(dir, 'aside.db'))],
  [
    'replaced by an older copy',
    () => {
      cpSync(path, join(dir, 'older.db'))
      renameSync(join(dir, 'older.db'), path)
    },
  ],
])(
  'PRN-06 a file that is %s while it is held: nothing more is written to what would be lost',
  (_what, happen) => {
    fill(2)
    const journal = must(open())
    happen()
    expect(codeOf(journal.append(entry()))).toBe('CONTROL_JOURNAL_BROKEN')
    expect(journal.last.seq).toBe(2)
    journal.close()
  },
)
