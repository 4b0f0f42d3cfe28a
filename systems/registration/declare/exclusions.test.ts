import { describe, expect, test } from 'vitest'
import { breaks, exclusionRows, refuseToggle, rowMessage, wrongChoice } from './exclusions.ts'
import { qualificationTypes, type QualificationType } from './qualification-types.ts'

const zh = (type: QualificationType): string => qualificationTypes[type].zh

describe('[REG-01] each row of the table of exclusions', () => {
  for (const row of exclusionRows.filter((candidate) => candidate.kind === 'excludes')) {
    test(`${zh(row.a)} × ${zh(row.b)} (${row.source})`, () => {
      expect(refuseToggle([row.a], row.b)?.zh).toBe(`已选择${zh(row.a)},无法同时备案${zh(row.b)}`)
      expect(refuseToggle([row.b], row.a)?.zh).toBe(`已选择${zh(row.b)},无法同时备案${zh(row.a)}`)
      expect(refuseToggle([], row.b, [row.a])?.zh).toBe(`已备案${zh(row.a)},无法同时备案${zh(row.b)}`)
      expect(breaks(row, [row.a, row.b], [])).toBe(true)
      expect(breaks(row, [row.a], [row.b])).toBe(true)
      expect(breaks(row, [row.a], [])).toBe(false)
      expect(breaks(row, [row.b], [])).toBe(false)
      expect(breaks(row, [], [row.a, row.b])).toBe(false)
      expect(refuseToggle([row.a, row.b], row.a)).toBeNull()
    })
  }
  for (const row of exclusionRows.filter((candidate) => candidate.kind === 'requires')) {
    test(`${zh(row.a)} → ${row.anyOf.map(zh).join('/')} (${row.source})`, () => {
      expect(refuseToggle([], row.a)?.zh).toBe(
        `备案${zh(row.a)},需要同时选择${row.anyOf.map(zh).join('或者')}备案`,
      )
      expect(breaks(row, [row.a], [])).toBe(true)
      for (const other of row.anyOf) {
        expect(refuseToggle([other], row.a)).toBeNull()
        expect(refuseToggle([], row.a, [other])).toBeNull()
        expect(breaks(row, [row.a, other], [])).toBe(false)
        expect(breaks(row, [row.a], [other])).toBe(false)
        expect(refuseToggle([other, row.a], other)).toEqual(rowMessage(row))
        expect(refuseToggle([other, row.a], other, [other])).toBeNull()
      }
    })
  }
})

describe('[REG-01] the whole table', () => {
  test('the two messages that the manual prints or spells out', () => {
    expect(refuseToggle(['trader'], 'agencyBranch')?.zh).toBe(
      '已选择进出口货物收发货人,无法同时备案报关企业分支机构',
    )
    expect(wrongChoice(['merchant'], []).map(({ zh: text }) => text)).toEqual([
      '备案跨境电子商务企业,需要同时选择进出口货物收发货人或者进出口货物收发货人分支机构备案',
    ])
  })

  test('no pair stands twice, nothing excludes itself or what it requires', () => {
    const pairs = exclusionRows.flatMap((row) =>
      row.kind === 'excludes' ? [[row.a, row.b].sort().join('×')] : [],
    )
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const row of exclusionRows)
      expect(row.kind === 'excludes' ? row.a : row.anyOf.includes(row.a)).not.toBe(
        row.kind === 'excludes' ? row.b : true,
      )
  })

  test('every type can be filed alone or with what it requires', () => {
    for (const type of Object.keys(qualificationTypes) as QualificationType[]) {
      // its own keys
      const needed = exclusionRows.flatMap((row) =>
        row.kind === 'requires' && row.a === type ? row.anyOf.slice(0, 1) : [],
      )
      expect(wrongChoice([type, ...needed], [])).toEqual([])
    }
  })

  test('names that are no types say nothing', () => {
    expect(refuseToggle(['nonsense'], 'trader')).toBeNull()
    expect(refuseToggle(['trader'], 'constructor')).toBeNull()
  })
})
