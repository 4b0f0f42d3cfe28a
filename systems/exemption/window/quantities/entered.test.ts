import { describe, expect, it } from 'vitest'
import type { Amount } from '../../declare/quantities/arithmetic.ts'
import { filledLines, remarksOnLine, wrongInLine } from './entered.ts'

const row = {
  id: 'p1',
  unit: '030',
  hsUnit: '035',
  quantity: '1000',
  hsQuantity: '80',
  doneQuantity: '300',
  doneHsQuantity: '12.5',
}
const NOTHING = { quantity: '0', hsQuantity: '0' }

describe('[CCC-14] what is entered on the page of a 预核销', () => {
  it('lines that are empty are no part of it', () =>
    expect(
      filledLines([row, { ...row, id: 'p2' }], {
        p1: { quantity: ' ', hsQuantity: '' },
        p2: { quantity: '0', hsQuantity: '' },
      }).map(({ id }) => id),
    ).toEqual(['p2']))

  it.each([
    [{ quantity: '７００', hsQuantity: '67.5' }, {}],
    [
      { quantity: '700.1', hsQuantity: '68' },
      { quantity: '700', hsQuantity: '67.5' },
    ],
    [{ quantity: '0', hsQuantity: '' }, { quantity: '不能同时为空或 0' }],
    [{ quantity: '-1', hsQuantity: '' }, { quantity: '不能小于 0' }],
    [{ quantity: '1.23456', hsQuantity: '' }, { quantity: '最多 4 位小数' }],
    [{ quantity: 'x', hsQuantity: '1' }, { quantity: '' }],
  ])('%o is wrong at %o', (amount, wrong) => {
    const found = wrongInLine(row, amount)
    expect([...found.keys()].toSorted()).toEqual(Object.keys(wrong).toSorted())
    for (const [measure, said] of Object.entries(wrong))
      expect(found.get(measure as 'quantity' | 'hsQuantity')?.zh).toContain(said) // its own keys
  })

  it('pieces are whole', () =>
    expect(wrongInLine({ ...row, unit: '001' }, { quantity: '1.5', hsQuantity: '' }).size).toBe(1))

  it('what waits already is no hindrance, and is told when it may become too much', () => {
    const pending = { quantity: '600', hsQuantity: '60' }
    const said = (over: Partial<typeof row>, amount: Amount, waiting: Amount) =>
      remarksOnLine({ ...row, ...over }, amount, waiting).map(({ zh }) => zh)
    expect(said({}, { quantity: '100', hsQuantity: '7' }, pending)).toEqual([])
    expect(said({}, { quantity: '101', hsQuantity: '7' }, pending)).toEqual([
      expect.stringContaining('待确认的预核销 600'),
    ])
    expect(said({}, { quantity: '101', hsQuantity: '7' }, NOTHING)).toEqual([])
  })

  it('two quantities in one unit that differ are told, once both are there', () => {
    const said = (hsQuantity: string) =>
      remarksOnLine({ ...row, hsUnit: '030' }, { quantity: '2', hsQuantity }, NOTHING).map(({ zh }) => zh)
    expect(said('')).toEqual([])
    expect(said('2.0')).toEqual([])
    expect(said('1')).toEqual([expect.stringContaining('单位相同')])
  })
})
