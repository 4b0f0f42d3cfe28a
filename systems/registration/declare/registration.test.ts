import { describe, expect, test } from 'vitest'
import { noFacts } from '../../../domain/kit/facts.ts'
import { nothingReferred } from '../../../domain/kit/reference.ts'
import type { Content, Row } from '../../../domain/kit/document.ts'
import { problemsOf, requiredPlaces, settle } from '../../../domain/kit/schema.ts'
import { wrongValue } from '../../../domain/kit/kinds.ts'
import { cancellation } from './cancellation.ts'
import { change } from './change.ts'
import { filing } from './filing.ts'
import { isForeignInvested } from './requirements.ts'
import { applicationStates } from './states.ts'

const content = (fields: Content['fields'], rows: Content['rows'] = {}): Content => ({
  fields,
  rows: { managers: [], investors: [], customsStaff: [], licences: [], ...rows },
  attachments: { infoForm: [], expressLicence: [], paymentLicence: [] },
})
const placesIn = (value: Content): string[] =>
  problemsOf(filing, settle(filing, value), { fillers: ['owner'] }).map(({ at }) => at)
const required = (value: Content, loginBy: 'card' | 'password' = 'card'): string[] => [
  ...requiredPlaces(filing, value, {
    loginBy,
    creditCode: '',
    today: '2026-11-21',
    facts: noFacts,
    referred: nothingReferred,
  }).keys(),
]
const rowPlaces = (name: string, row: Row): string[] =>
  placesIn(content({}, { [name]: [row] })).filter((at) => at.startsWith(`rows.${name}`))

describe('what is required when', () => {
  test.each(['trader', 'broker', 'tradingBranch', 'agencyBranch'])('[REG-03] %s needs managers', (type) =>
    expect(required(content({ types: type }))).toContain('rows.managers'),
  )
  test.each(['temporary', 'platform', 'siteOperator', 'bulkCarrier'])('[REG-03] %s alone does not', (type) =>
    expect(required(content({ types: type }))).not.toContain('rows.managers'),
  )
  test('[REG-03] what is filed already counts too', () =>
    expect(required(content({ types: 'platform', filedTypes: 'trader' }))).toContain('rows.managers'))

  test.each([
    ['5110', true],
    ['6820', true],
    ['1130', false],
    ['1120', false],
    ['7100', false],
    ['', false],
  ])('[REG-04] market entity type %s: foreign-invested %s', (type, isForeign) => {
    expect(isForeignInvested(type)).toBe(isForeign)
    expect(required(content({ marketEntityType: type })).includes('rows.investors')).toBe(isForeign)
  })

  test('[REG-06] logistics and payment need licences, B2B-only logistics does not', () => {
    expect(required(content({ types: 'logistics' }))).toEqual(
      expect.arrayContaining(['rows.licences', 'attachments.expressLicence']),
    )
    expect(required(content({ types: 'payment' }))).toEqual(
      expect.arrayContaining(['rows.licences', 'attachments.paymentLicence']),
    )
    expect(required(content({ types: 'bulkCarrier' }))).not.toContain('rows.licences')
    expect([
      ...requiredPlaces(change, content({ types: 'payment', filedTypes: 'payment' })).keys(),
    ]).not.toContain('attachments.paymentLicence')
  })

  test('[REG-07] the information form by account or for others, not by card for oneself', () => {
    expect(required(content({}), 'password')).toContain('attachments.infoForm')
    expect(required(content({ forOthers: '1' }))).toContain('attachments.infoForm')
    expect(required(content({}))).not.toContain('attachments.infoForm')
  })

  test('[REG-02] a branch names its superior unit', () => {
    expect(required(content({ types: 'tradingBranch' }))).toEqual(
      expect.arrayContaining(['fields.parentCode', 'fields.parentName']),
    )
    expect(required(content({ types: 'trader' }))).not.toContain('fields.parentCode')
  })
})

describe('what is wrong in a row', () => {
  const person = {
    id: 'r',
    name: '示例',
    idType: '10',
    idNumber: '11010519491231002X',
    mobile: '13800000000',
  }
  test('[REG-05] an identity card has a check character, another document has none', () => {
    expect(rowPlaces('customsStaff', person)).toEqual([])
    expect(rowPlaces('customsStaff', { ...person, idNumber: '110105194912310021' })).toEqual([
      'rows.customsStaff.r.idNumber',
    ])
    expect(rowPlaces('customsStaff', { ...person, idType: '40', idNumber: 'E12345678' })).toEqual([])
    expect(rowPlaces('customsStaff', { id: 'r' })).toEqual(
      ['name', 'idType', 'idNumber', 'mobile'].map((field) => `rows.customsStaff.r.${field}`),
    )
  })

  test('[REG-04] amount and currency, both or neither', () => {
    const investor = { id: 'r', name: '示例', country: 'CHN' }
    expect(rowPlaces('investors', investor)).toEqual([])
    expect(rowPlaces('investors', { ...investor, amount: '100' })).toEqual(['rows.investors.r.currency'])
    expect(rowPlaces('investors', { ...investor, currency: 'CNY' })).toEqual(['rows.investors.r.amount'])
    expect(rowPlaces('investors', { ...investor, amount: '100', currency: 'CNY' })).toEqual([])
  })

  test('[REG-06] 长期有效 is 2099-12-31', () => {
    const licence = { id: 'r', kind: 'express', licenceNo: '国邮20260001', issuer: '示例局' }
    expect(
      settle(filing, content({}, { licences: [{ ...licence, isForever: '1' }] })).rows['licences']?.[0]?.[
        'validUntil'
      ],
    ).toBe('2099-12-31')
    expect(rowPlaces('licences', licence)).toEqual(['rows.licences.r.validUntil'])
    expect(rowPlaces('licences', { ...licence, isForever: '1' })).toEqual([])
    expect(placesIn(content({ types: 'payment' }, { licences: [{ ...licence, isForever: '1' }] }))).toContain(
      'rows.licences',
    )
    expect(
      placesIn(content({ types: 'logistics' }, { licences: [{ ...licence, isForever: '1' }] })),
    ).not.toContain('rows.licences')
  })
})

describe('single fields', () => {
  test.each([
    ['creditCode', '91350100M000100Y43', true],
    ['creditCode', '91350100M000100Y44', false],
    ['organisationCode', 'D2143569-X', true],
    ['organisationCode', 'D2143569-1', false],
    ['parentCode', '3302960001', true],
    ['parentCode', '330296', false],
    ['postcode', '315000', true],
    ['postcode', '31500', false],
  ] as const)('[REG-02] %s %s: right %s', (name, value, isRight) =>
    expect(wrongValue(filing.fields[name], value) === null).toBe(isRight),
  )

  test('[REG-02] the customs district depends on the division', () =>
    expect(filing.fields.customsDistrict.within).toEqual({
      field: 'division',
      relation: 'districtsOfDivision',
    }))
})

test('[REG-10] another reason is explained; only what is filed can be cancelled', () => {
  const places = (fields: Content['fields']) =>
    problemsOf(cancellation, { fields, rows: {}, attachments: { letter: [] } }, { fillers: ['owner'] }).map(
      ({ at }) => at,
    )
  expect(places({ types: 'trader', filedTypes: 'trader', reason: 'other' })).toEqual(['fields.otherReason'])
  expect(places({ types: 'trader', filedTypes: 'broker', reason: 'own' })).toEqual(['fields.types'])
  expect(places({ types: 'trader', filedTypes: 'trader', reason: 'own' })).toEqual([])
  expect(cancellation.fields.types.refuse?.([], 'trader', { filedTypes: 'broker' })).not.toBeNull()
  expect(cancellation.fields.types.refuse?.([], 'trader', { filedTypes: 'trader' })).toBeNull()
})

test('[REG-14] the eight states of the appendix say what they mean', () => {
  const shown = Object.values(applicationStates).filter(({ meaning }) => meaning)
  expect(shown.map(({ label }) => label.zh)).toEqual([
    '暂存',
    '申报成功',
    '海关入库成功，请等待审核',
    '海关入库失败',
    '海关不予受理',
    '海关受理中',
    '审批通过',
    '审批不通过',
  ])
})
