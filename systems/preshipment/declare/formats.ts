/** How agencies abroad write what the forms ask (PSI-05). */
import { isIdentityNumber } from '../../../domain/kit/identity-number.ts'
import { label, type Label } from '../../../domain/kit/label.ts'

const checked =
  (test: RegExp, message: Label) =>
  (value: string): Label | null =>
    test.test(value) ? null : message

/** Letters of the Latin alphabet with their marks, digits, and the signs of company names. */
export const latinName = checked(
  /^[\p{Script=Latin}\p{M}0-9 .,&'’()/+\-–:;"“”@#]+$/u,
  label('请用拉丁字母、数字和标点', 'Latin letters, digits and signs'),
)

export const registrationNumber = checked(
  /^[0-9A-Za-z\-/. ]+$/u,
  label('由字母、数字、-、/、. 和空格组成', 'Letters, digits, -, /, . and spaces'),
)

/** A web address or the name of a host. */
export const webAddress = {
  test: /^(?:https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/iu,
  message: label('请输入网址或主机名', 'Enter a web address or a host name'),
}

export const documentNumber = {
  test: /^[\p{Script=Han}0-9A-Za-z()./·-]+$/u,
  message: label('由数字、字母组成的证件号码', 'Digits and letters of the document'),
}

const RESIDENT_CARD = '10'
const PASSPORT = '40'

/** A resident's card has a check character (GB 11643), a passport 5 to 20 letters and digits; others have numbers of their own. */
export function isWrongDocument(type: string | undefined, number: string | undefined): boolean {
  if (number === undefined || number === '') return false
  if (type === RESIDENT_CARD) return !isIdentityNumber(number)
  return type === PASSPORT && !/^[0-9A-Z]{5,20}$/u.test(number)
}

export const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
