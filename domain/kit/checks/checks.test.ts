import { describe, expect, test } from 'vitest'
import { isIdentityNumber } from '../identity-number.ts'
import { checkCreditCode, creditCodeCheck, isCreditCode } from './credit-code.ts'
import { checkOrganisationCode, isOrganisationCode } from './organisation-code.ts'

describe('统一社会信用代码 (GB 32100)', () => {
  // The first is the standard's own example, the others are synthetic and meet no real entity.
  test.each([
    '91350100M000100Y43',
    '91110000XXXX00019Y',
    '91310115XXXX000274',
    '91440300XXXX00035L',
    '92330200XXXX00043C',
    '12610000XXXX000511',
  ])('%s is right', (code) => {
    expect(isCreditCode(code)).toBe(true)
    expect(checkCreditCode(code)).toBeNull()
  })

  test.each([
    '91350100M000100Y44',
    '91350100M000100Z43',
    '9135010OM000100Y43',
    '91350100M000100Y4',
    '91350100m000100y43',
    '',
  ])('%s is wrong', (code) => {
    expect(isCreditCode(code)).toBe(false)
    expect(checkCreditCode(code)?.zh).toContain('校验位')
  })

  test('a body with a letter that the standard leaves out has no check character', () => {
    expect(creditCodeCheck('91350100M000100Z4')).toBeUndefined()
    expect(creditCodeCheck('short')).toBeUndefined()
  })
})

describe('组织机构代码 (GB 11714)', () => {
  test.each([
    'D2143569-X',
    'D2143569X',
    '00000001-9',
    '000000019',
    'A1B2C3D4-8',
    'TEST0001-8',
    '99999999-8',
    '999999998',
  ])('%s is right', (code) => {
    expect(isOrganisationCode(code)).toBe(true)
    expect(checkOrganisationCode(code)).toBeNull()
  })

  test.each(['D2143569-0', 'D2143569', '00000001-8', 'd2143569-x', 'D214356-9X'])('%s is wrong', (code) =>
    expect(isOrganisationCode(code)).toBe(false),
  )
})

describe('公民身份号码 (GB 11643)', () => {
  test.each(['11010519491231002X', '310115199001010010', '440300198512120036'])('%s is right', (number) =>
    expect(isIdentityNumber(number)).toBe(true),
  )
  test.each(['110105194912310021', '11010519491331002X', '11010519491231002', '01010519491231002X'])(
    '%s is wrong',
    (number) => expect(isIdentityNumber(number)).toBe(false),
  )
})
