import { describe, expect, test } from 'vitest'
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { exportCertificate } from '../../../systems/certificates/declare/export-certificate.ts'
import { emptied, filledInOf, openWays, saidCondition, waysOutOfNothing, waysToMore } from './ways-out.ts'

const collection = collectionOfRecord(exportCertificate)
const filters = collection.views['selfPrint']?.list.filters ?? []
const defaults = { printStatus: 'pending', 'issueDate.from': '2026-10-29', 'issueDate.to': '2026-11-28' }
const dated = { issueDate: { from: '2026-10-29', to: '2026-11-28' }, printStatus: { equals: 'pending' } }
const number = { certificateNo: { contains: 'S26' } }
const drops = (ways: readonly { readonly drop: readonly string[] }[]) =>
  ways.map(({ drop }) => drop.join('+'))

describe('[GEN-13] conditions that stand in the way', () => {
  test('of nothing found: each alone, and all but what was typed', () => {
    expect(drops(waysOutOfNothing({ ...number, ...dated }))).toEqual([
      'issueDate',
      'printStatus',
      'issueDate+printStatus',
    ])
    expect(drops(waysOutOfNothing(dated))).toEqual(['issueDate', 'printStatus'])
    expect(drops(waysOutOfNothing({ issueDate: dated.issueDate }))).toEqual(['issueDate'])
  })

  test('a number that does not exist is nobody’s condition', () =>
    expect(waysOutOfNothing(number)).toEqual([]))

  test('of something found by what was typed: only what the page itself had filled in', () => {
    expect(drops(waysToMore({ ...number, ...dated }, ['issueDate', 'printStatus']))).toEqual([
      'issueDate+printStatus',
    ])
    expect(waysToMore({ ...number, ...dated }, [])).toEqual([])
    expect(waysToMore(dated, ['issueDate'])).toEqual([])
  })

  test('what leads nowhere is not offered, and what gives up the least comes first', () => {
    const ways = waysOutOfNothing({ ...number, ...dated })
    expect(drops(openWays(ways, [0, 0, 2], 0).map(({ way }) => way))).toEqual(['issueDate+printStatus'])
    expect(drops(openWays(ways, [1, 0, 2], 0).map(({ way }) => way))).toEqual(['issueDate'])
    expect(openWays(ways, [undefined, 0, 0], 0)).toEqual([])
  })

  test('as the page filled them in, taken off, and in words', () => {
    expect(filledInOf(filters, { ...defaults, certificateNo: 'S26' }, defaults)).toEqual([
      'printStatus',
      'issueDate',
    ])
    expect(filledInOf(filters, { ...defaults, printStatus: 'printed' }, defaults)).toEqual(['issueDate'])
    expect(emptied({ ...defaults, certificateNo: 'S26' }, ['issueDate'])).toEqual({
      printStatus: 'pending',
      'issueDate.from': '',
      'issueDate.to': '',
      certificateNo: 'S26',
    })
    expect(filters.map((filter) => saidCondition(collection, filter, defaults, ({ zh }) => zh))).toEqual([
      '',
      '',
      '',
      '待打印',
      '2026-10-29 到 2026-11-28',
    ])
  })
})
