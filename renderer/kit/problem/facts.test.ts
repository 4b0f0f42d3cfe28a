import { expect, test } from 'vitest'
import { factsOf } from './facts.ts'

const zh = (problem: Parameters<typeof factsOf>[0]) => factsOf(problem).map((fact) => fact.zh)

test('nothing is said of a blank where none was at stake', () => {
  expect(zh({})).toEqual([])
  expect(zh({ retrySafe: true })).toEqual([])
  expect(zh({ retrySafe: false })).toEqual([])
})

test('[CERT-15] that a retry is safe is only said where it is known; that it is not, only where a form may be used up', () => {
  expect(zh({ blankConsumed: 'no' })).toEqual(['本次没有打印，空白单证未消耗。'])
  expect(zh({ blankConsumed: 'no', retrySafe: true })).toEqual([
    '本次没有打印，空白单证未消耗。',
    '可以安全重试。',
  ])
  // A refused number: to try it again is harmless and of no use.
  expect(zh({ blankConsumed: 'no', retrySafe: false })).toEqual(['本次没有打印，空白单证未消耗。'])
  expect(zh({ blankConsumed: 'unknown', retrySafe: false })).toEqual([
    '空白单证是否消耗尚不确定。',
    '请勿直接重试。',
  ])
  expect(zh({ blankConsumed: 'unknown', retrySafe: true })).toEqual([
    '空白单证是否消耗尚不确定。',
    '可以安全重试。',
  ])
  expect(zh({ blankConsumed: 'yes', retrySafe: false })).toEqual(['空白单证已消耗。', '请勿直接重试。'])
})
