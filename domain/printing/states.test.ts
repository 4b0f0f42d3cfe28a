import { describe, expect, test } from 'vitest'
import { blankNumber, BLANK_NUMBER, blankKinds, type BlankKind } from './blank-kinds.ts'
import { blankMoves, blankStates, canMoveBlank, ledgerDifference, type BlankState } from './blank.ts'
import { canMoveJob, isJobOver, jobMoves, mayHavePrinted, type JobState } from './job.ts'
import { certificateFormats } from '../../systems/certificates/declare/formats.ts'

describe('blank forms', () => {
  test('what is final never moves', () => {
    const finals = Object.entries(blankStates).filter(([, state]) => 'final' in state)
    const moving = finals.filter(([name]) =>
      Object.keys(blankStates).some((to) => canMoveBlank(name as BlankState, to as BlankState)),
    )
    expect(finals).toHaveLength(4)
    expect(moving).toEqual([])
  })

  test('nothing is printed that was not reserved', () => {
    const intoCommitted = Object.entries(blankMoves).filter(([, to]) => to.includes('committed'))
    expect(intoCommitted.map(([from]) => from)).toEqual(['reserved'])
  })

  test('numbers of every kind are well formed', () => {
    for (const kind of Object.keys(blankKinds))
      expect(blankNumber(kind as BlankKind, 2026, 17)).toMatch(BLANK_NUMBER)
    expect(blankNumber('C2-2', 2026, 17)).toBe('C22-2600000017')
  })

  test('the ledger balances or says by how much not', () => {
    const counts = {
      received: 1,
      available: 2,
      reserved: 3,
      committed: 0,
      used: 4,
      spoiled: 0,
      lost: 0,
      returned: 0,
    }
    expect(ledgerDifference(10, counts)).toBe(0)
    expect(ledgerDifference(11, counts)).toBe(1)
  })
})

describe('print jobs', () => {
  test('INTENT comes before SPOOLED, and only from RESERVED', () => {
    expect(Object.keys(jobMoves).filter((from) => canMoveJob(from as JobState, 'INTENT'))).toEqual([
      'RESERVED',
    ])
    expect(Object.keys(jobMoves).filter((from) => canMoveJob(from as JobState, 'SPOOLED'))).toEqual([
      'INTENT',
    ])
  })

  test('a job that may have printed ends only by a person', () => {
    const ends = Object.keys(jobMoves).filter(
      (state) => isJobOver(state as JobState) && mayHavePrinted(state as JobState),
    )
    expect(ends).toEqual(['CONFIRMED', 'SPOILED'])
    for (const end of ends)
      expect(Object.keys(jobMoves).filter((from) => canMoveJob(from as JobState, end as JobState))).toEqual([
        'AWAIT_CONFIRM',
      ])
  })

  test('nothing is abandoned once a page may have printed', () => {
    const abandoned = Object.entries(jobMoves).filter(([, to]) => to.includes('ABANDONED'))
    expect(abandoned.map(([from]) => from)).toEqual(['CREATED', 'VALIDATED', 'RESERVED'])
    expect(abandoned.some(([from]) => mayHavePrinted(from as JobState))).toBe(false)
  })
})

test('there are the 23 formats of the annex, each on a known kind of blank', () => {
  expect(certificateFormats.map((format) => format.seq)).toEqual(
    Array.from({ length: 23 }, (_, index) => String(index + 1).padStart(2, '0')),
  )
})
