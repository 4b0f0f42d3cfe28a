/**
 * GB 32100-2015 统一社会信用代码: 17 characters and a check character over them. The example of the standard's annex:
 * `91350100M000100Y43`. Position 17 is the organisation code's own check character; only position 18 decides here.
 */
import { label, type Label } from '../label.ts'

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 3^(i-1) mod 31 */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

export const CREDIT_CODE_PATTERN = /^[0-9A-HJ-NPQRTUWXY]{18}$/u

/** The check character of the first 17; undefined when one of them is not of the character set. */
export function creditCodeCheck(body: string): string | undefined {
  const values = WEIGHTS.map((weight, index) => ({
    weight,
    value: CHARACTERS.indexOf(body.charAt(index) || '?'),
  }))
  if (values.some(({ value }) => value < 0)) return undefined
  const sum = values.reduce((total, { weight, value }) => total + weight * value, 0)
  return CHARACTERS.charAt((31 - (sum % 31)) % 31)
}

export const isCreditCode = (value: string): boolean =>
  CREDIT_CODE_PATTERN.test(value) && creditCodeCheck(value.slice(0, 17)) === value.charAt(17)

export const checkCreditCode = (value: string): Label | null =>
  isCreditCode(value)
    ? null
    : label('统一社会信用代码的校验位不正确，请核对', 'The check character of this credit code is wrong')
