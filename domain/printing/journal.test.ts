import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { FIRST_HASH, firstBreak, sealEntry, type JournalEntry } from './journal.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function chain(length: number): JournalEntry[] {
  const entries: JournalEntry[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    entries.push(
      sealEntry(
        {
          seq,
          prev: entries.at(-1)?.hash ?? FIRST_HASH,
          at: '2026-11-21T00:00:00.000Z',
          jobId: '01890a5d-ac96-774b-bcce-b302099a8057',
          state: 'CREATED',
          certificateNo: '22',
          blankNos: [],
          printer: 'file:x',
          who: 'hengfeng',
        },
        sha256,
      ),
    )
  }
  return entries
}

const start = { seq: 0, hash: FIRST_HASH }

describe('the chain of the journal', () => {
  test('an untouched chain holds', () => {
    expect(firstBreak(chain(5), start, sha256)).toBe(-1)
  })

  test.each<[string, (entries: JournalEntry[]) => JournalEntry[], number]>([
    [
      'a changed entry',
      (entries) => entries.with(2, { ...entries[2], certificateNo: '23' } as JournalEntry),
      2,
    ],
    ['a removed entry', (entries) => entries.toSpliced(1, 1), 1],
    [
      'two entries swapped',
      (entries) => [entries[0], entries[2], entries[1]].filter((entry) => entry !== undefined),
      1,
    ],
    [
      'an entry sealed anew without its followers',
      (entries) => entries.with(1, sealEntry({ ...(entries[1] as JournalEntry), note: 'x' }, sha256)),
      1,
    ],
  ])('%s breaks it there', (_name, bend, at) => {
    expect(firstBreak(bend(chain(4)), start, sha256)).toBe(at)
  })
})
