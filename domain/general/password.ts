/** What a new password must be (GEN-01): long, and not what others try first. Old ones go on working until they are changed. */
import { label, type Label } from '../kit/label.ts'
import { commonPasswords } from './common-passwords.ts'

export const PASSWORD_MIN = 10

const TOO_SHORT = label(`密码至少 ${PASSWORD_MIN} 位`, `At least ${PASSWORD_MIN} characters`)
const HOLDS_NAME = label('密码不能包含用户名', 'The password must not contain the user name')
const COMMON = label(
  '此密码过于常见或过于简单，容易被猜中，请换一个',
  'This password is too common or too simple to be safe: choose another',
)

/** Signs that stand for letters in what people believe to be clever. */
const LIKE: Readonly<Record<string, string>> = {
  '@': 'a',
  '0': 'o',
  '1': 'l',
  '!': 'i',
  '3': 'e',
  '4': 'a',
  $: 's',
  '5': 's',
  '7': 't',
}
const plain = (text: string): string => text.replace(/[@01!34$57]/gu, (sign) => LIKE[sign] ?? sign)

/** What is wrong with it as the new password of this account; null when nothing is. */
export function wrongPassword(password: string, loginName: string): Label | null {
  const text = password.normalize('NFKC').toLowerCase()
  if (Array.from(password).length < PASSWORD_MIN) return TOO_SHORT
  const name = loginName.trim().toLowerCase()
  if (
    name.length >= 3 &&
    (text.includes(name) ||
      plain(text).includes(plain(name)) ||
      text.includes(Array.from(name).toReversed().join('')))
  )
    return HOLDS_NAME
  return isSimple(text) ? COMMON : null
}

function isSimple(text: string): boolean {
  if (new Set(text).size < 5) return true
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (isRun(letters)) return true
  // A common word with a year or signs around it is the common word.
  const core = letters.replace(/^\d+/u, '').replace(/\d+$/u, '')
  const inner = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return (
    [text, letters, core, inner].some((part) => isCommon(part) || isCommon(plain(part))) ||
    isMadeOfCommon(letters)
  )
}

/** One of the list, or one again and again. */
function isCommon(text: string): boolean {
  if (commonPasswords.has(text)) return true
  const times = [2, 3, 4].find(
    (count) => text.length % count === 0 && text === text.slice(0, text.length / count).repeat(count),
  )
  return (
    times !== undefined &&
    text.length / times >= 2 &&
    (commonPasswords.has(text.slice(0, text.length / times)) || text.length / times <= 4)
  )
}

/** Two of the list, one after the other. */
function isMadeOfCommon(text: string): boolean {
  for (let cut = 3; cut <= text.length - 3; cut += 1)
    if (commonPasswords.has(text.slice(0, cut)) && isWeakTail(text.slice(cut))) return true
  return false
}

const isWeakTail = (text: string): boolean => commonPasswords.has(text) || /^\d+$/u.test(text)

/** Each sign the next of the one before, up or down. */
function isRun(text: string): boolean {
  const steps = new Set(
    Array.from(text.slice(1), (sign, index) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0)),
  )
  return steps.size === 1
}
