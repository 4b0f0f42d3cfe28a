import { expect, test } from 'vitest'
import { oneYearFrom } from './approve.ts'
import { ownershipDigit } from './numbers.ts'

test.each([
  ['2026-11-21', '2027-11-20'],
  ['2028-02-29', '2029-02-28'],
  ['2026-01-01', '2026-12-31'],
  ['2027-03-01', '2028-02-29'],
])('[REG-14] a year from %s ends with %s', (from, to) => expect(oneYearFrom(from)).toBe(to))

test.each([
  ['1110', 'trader', '1'],
  ['3100', 'trader', '1'],
  ['5120', 'trader', '2'],
  ['5110', 'trader', '3'],
  ['5150', 'trader', '4'],
  ['6150', 'trader', '4'],
  ['3200', 'trader', '5'],
  ['1130', 'trader', '6'],
  ['4540', 'trader', '6'],
  ['9500', 'trader', '7'],
  ['1130', 'broker', '8'],
  ['9900', 'temporary', '9'],
] as const)('the sixth digit for %s as %s is %s', (marketEntityType, type, digit) =>
  expect(ownershipDigit(marketEntityType, type)).toBe(digit),
)
