/** The conditions of a query over packed texts: the same rows as `db/query.ts` finds by SQL, which the property test holds them to. */
import type { ScalarKind } from '../../../../domain/kit/field.ts'
import { traitsOf } from '../../../../domain/kit/kind-traits.ts'
import { phoneKey } from '../../../../domain/kit/telephone.ts'
import type { FilterValue } from '../../../../domain/kit/list.ts'
import { PHONE_SIGNS } from '../../../../db/local/dialect.ts'
import { upTo } from '../../../../db/query.ts'
import type { Texts } from './block.ts'
import { numberOf } from './keys.ts'

/** Sets `found[i]` to 0 for each text of the block that does not fit. */
export type Condition = (texts: Texts, found: Uint8Array) => void

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** `A` to `Z` as small letters, all else as it is: what LIKE takes as one. */
const FOLD = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))
const folded = (text: string): Uint8Array => encoder.encode(text).map((byte) => FOLD[byte] ?? byte)

/** `kind` is the field's, undefined for a column that every row has. An empty list: every row fits. */
export function conditionsOn(kind: ScalarKind | undefined, value: FilterValue): Condition[] {
  const { isNumeric, isPhone, isSeveral } = traitsOf(kind && { kind })
  if ('equals' in value && isSeveral) return [contains(`,${value.equals},`, ',')]
  if (isPhone && ('equals' in value || 'contains' in value)) return phone(value)
  if ('equals' in value) return [isOneOf([value.equals])]
  if ('contains' in value) return value.contains === '' ? [] : [contains(value.contains)]
  if ('anyOf' in value) return [isOneOf(value.anyOf)]
  if (!value.from && !value.to) return []
  return [
    isNumeric
      ? numbers(value.from, value.to)
      : within(value.from, value.to && upTo(value.to, kind !== undefined)),
  ]
}

/** `around` stands before and behind each text. */
function contains(needle: string, around = ''): Condition {
  const sought = folded(needle)
  const first = sought[0] ?? 0
  if (around !== '') return eachText((text) => includes(folded(`${around}${text}${around}`), sought))
  return ({ bytes, starts }, found) => {
    const count = starts.length - 1
    for (let index = 0; index < count; index += 1) {
      if (found[index] === 0) continue
      const last = (starts[index + 1] ?? 0) - 1 - sought.length
      let at = starts[index] ?? 0
      for (; at <= last; at += 1) if (FOLD[bytes[at] ?? 0] === first && startsAt(bytes, at, sought)) break
      if (at > last) found[index] = 0
    }
  }
}

function startsAt(bytes: Uint8Array, at: number, sought: Uint8Array): boolean {
  for (let index = 1; index < sought.length; index += 1)
    if (FOLD[bytes[at + index] ?? 0] !== sought[index]) return false
  return true
}

const includes = (bytes: Uint8Array, sought: Uint8Array): boolean =>
  Buffer.from(bytes).includes(Buffer.from(sought))

function isOneOf(values: readonly string[]): Condition {
  const wanted = values.map((value) => encoder.encode(value))
  return ({ bytes, starts }, found) => {
    const count = starts.length - 1
    for (let index = 0; index < count; index += 1) {
      if (found[index] === 0) continue
      const start = starts[index] ?? 0
      const length = (starts[index + 1] ?? 0) - 1 - start
      if (!wanted.some((value) => value.length === length && isAt(bytes, start, value))) found[index] = 0
    }
  }
}

function isAt(bytes: Uint8Array, start: number, value: Uint8Array): boolean {
  for (let at = 0; at < value.length; at += 1) if (bytes[start + at] !== value[at]) return false
  return true
}

/** An absent one is in no range. */
function within(from: string | undefined, to: string | undefined): Condition {
  const [least, most] = [from, to].map((end) => (end ? encoder.encode(end) : undefined))
  return ({ bytes, starts }, found) => {
    const count = starts.length - 1
    for (let index = 0; index < count; index += 1) {
      if (found[index] === 0) continue
      const [start, end] = [starts[index] ?? 0, (starts[index + 1] ?? 0) - 1]
      if (
        start === end ||
        (least && compareAt(bytes, start, end, least) < 0) ||
        (most && compareAt(bytes, start, end, most) > 0)
      )
        found[index] = 0
    }
  }
}

function compareAt(bytes: Uint8Array, start: number, end: number, value: Uint8Array): number {
  const length = end - start
  for (let at = 0; at < length && at < value.length; at += 1) {
    const difference = (bytes[start + at] ?? 0) - (value[at] ?? 0)
    if (difference !== 0) return difference
  }
  return length - value.length
}

function eachText(fits: (text: string) => boolean): Condition {
  return ({ bytes, starts }, found) => {
    const count = starts.length - 1
    for (let index = 0; index < count; index += 1)
      if (
        found[index] === 1 &&
        !fits(decoder.decode(bytes.subarray(starts[index], (starts[index + 1] ?? 1) - 1)))
      )
        found[index] = 0
  }
}

function numbers(from: string | undefined, to: string | undefined): Condition {
  const [least, most] = [
    from ? numberOf(from) : Number.NEGATIVE_INFINITY,
    to ? numberOf(to) : Number.POSITIVE_INFINITY,
  ]
  return eachText((text) => text !== '' && numberOf(text) >= least && numberOf(text) <= most)
}

/** However both are written: with the code of China before it or without. */
function phone(value: { readonly equals: string } | { readonly contains: string }): Condition[] {
  const asked = 'equals' in value ? value.equals : value.contains
  const key = phoneKey(asked)
  if (key === '') return asked === '' ? [] : [(_, found) => void found.fill(0)]
  const signs = new Set(PHONE_SIGNS)
  const digits = (text: string): string =>
    Array.from(decoder.decode(folded(text)))
      .filter((sign) => !signs.has(sign))
      .join('')
  return [
    eachText(
      'equals' in value
        ? (text) => [key, `86${key}`, `0086${key}`].includes(digits(text))
        : (text) => digits(text).includes(key),
    ),
  ]
}
