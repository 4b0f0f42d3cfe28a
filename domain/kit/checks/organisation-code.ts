/**
 * GB 11714-1997 组织机构代码: eight characters and a check character, written with or without a hyphen before it. The
 * example of the standard: `D2143569-X`.
 */
import { label, type Label } from '../label.ts'

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const

export const ORGANISATION_CODE_PATTERN = /^[0-9A-Z]{8}-?[0-9X]$/u

/** The check character of the first eight: 0–9 and A–Z count 0–35. */
export function organisationCodeCheck(body: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(body.charAt(index), 36),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

export const isOrganisationCode = (value: string): boolean =>
  ORGANISATION_CODE_PATTERN.test(value) && organisationCodeCheck(value.slice(0, 8)) === value.slice(-1)

export const checkOrganisationCode = (value: string): Label | null =>
  isOrganisationCode(value)
    ? null
    : label('组织机构代码的校验位不正确，请核对', 'The check character of this organisation code is wrong')

/** What a 统一社会信用代码 has at its places 9 to 17 (GB 32100); all of what is none. */
export const organisationCodeIn = (creditCode: string): string =>
  creditCode.length === 18 ? creditCode.slice(8, 17) : creditCode
