import { expect, test } from 'vitest'
import { manyOf } from './label.ts'

test.each([
  ['Annual report', 'Annual reports'],
  ['Application for exemption', 'Applications for exemption'],
  ['Change of the exemption', 'Changes of the exemption'],
  ['Inspection by customs', 'Inspections by customs'],
  ['Inquiry', 'Inquiries'],
  ['Survey', 'Surveys'],
  ['On-site issuance application', 'On-site issuance applications'],
  ['Using unit', 'Using units'],
  ['Orders', 'Orders'],
  ['Orders to agencies', 'Orders to agencies'],
  ['Quality feedback', 'Quality feedback'],
  ['Leaving the directory', 'Leaving the directory'],
])('[GEN-23] many of “%s” are “%s”', (one, many) => {
  expect(manyOf(one)).toBe(many)
})
