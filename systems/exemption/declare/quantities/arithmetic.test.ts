import { describe, expect, it } from 'vitest'
import { isEnded, remainingOf } from '../certificate/progress.ts'
import { isNothing, leftOf, mayTake, over, sum } from './arithmetic.ts'

const cable = {
  quantity: '1000',
  hsQuantity: '80',
  doneQuantity: '300.3',
  doneHsQuantity: '12.5',
  used: '100',
  returned: '7',
  destroyed: '',
}

describe('[CCC-14] what may be written off', () => {
  it('is what is left in each unit, to the last decimal', () => {
    expect(leftOf(cable)).toEqual({ quantity: '699.7', hsQuantity: '67.5' })
    expect(leftOf({ ...cable, quantity: '0.3', doneQuantity: '0.1' }).quantity).toBe('0.2')
    expect(leftOf({ ...cable, quantity: '9999999999.9999', doneQuantity: '' }).quantity).toBe(
      '9999999999.9999',
    )
  })

  it.each([
    [{ quantity: '699.7', hsQuantity: '67.5' }, []],
    [{ quantity: '699.7001', hsQuantity: '67.5' }, ['quantity']],
    [{ quantity: '', hsQuantity: '68' }, ['hsQuantity']],
    [{ quantity: '700', hsQuantity: '100' }, ['quantity', 'hsQuantity']],
  ])('%o is too much in %o', (amount, measures) => expect(over(amount, leftOf(cable))).toEqual(measures))

  it('ends with 数量/重量, whatever is left of the HS 标准量', () => {
    expect(isEnded({ quantity: '100', doneQuantity: '100.0' })).toBe(true)
    expect(isEnded({ quantity: '100', doneQuantity: '99.9999' })).toBe(false)
  })

  it('nothing in both units is nothing', () => {
    expect(isNothing({ quantity: '', hsQuantity: '0' })).toBe(true)
    expect(isNothing({ quantity: '5', hsQuantity: '0' })).toBe(false)
  })

  it('adds decimals as they are', () =>
    expect(
      sum([
        { quantity: '0.1', hsQuantity: '' },
        { quantity: '0.2', hsQuantity: '1' },
      ]),
    ).toEqual({ quantity: '0.3', hsQuantity: '1' }))
})

describe('[CCC-15] what may be used, returned or destroyed', () => {
  it('is what came in less what is gone', () => expect(remainingOf(cable)).toBe('193.3'))

  it.each([
    ['12', '12.5', true],
    ['13', '12.5', false],
    ['0', '12.5', false],
    ['1.5', '12.5', false],
    ['-1', '12.5', false],
    ['', '12.5', false],
    ['1', '0', false],
  ])('%s of %s: %s', (amount, remaining, may) => expect(mayTake(amount, remaining)).toBe(may))
})
