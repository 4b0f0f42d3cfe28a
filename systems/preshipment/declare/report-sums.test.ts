import { expect, test } from 'vitest'
import { sumOf } from './report-sums.ts'

test('[PSI-14] sums are decimal, exact, and ignore what is no number yet', () => {
  expect(sumOf([{ value: '0.1' }, { value: '0.2' }, { value: 'x' }, {}], 'value', 2)).toBe('0.30')
  expect(sumOf([{ batches: '9007199254740993' }, { batches: '1' }], 'batches')).toBe('9007199254740994')
  expect(sumOf(undefined, 'value', 2)).toBe('0.00')
})
