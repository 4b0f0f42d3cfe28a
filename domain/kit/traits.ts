/** The value of a field of kind `traits`: canonical JSON `{"<trait>":"<text>"}`, and how people write the same in one cell. */
import { canonicalJson } from './canonical.ts'
import { normaliseLine } from './normalise.ts'

export type Traits = Readonly<Record<string, string>>

const isTexts = (value: unknown): value is Traits =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((one) => typeof one === 'string')

/** What a value says, by the names of the traits; null when it is none of this kind. */
export function readTraits(value: string): Traits | null {
  if (value === '') return {}
  try {
    const read: unknown = JSON.parse(value)
    return isTexts(read) ? read : null
  } catch {
    return null
  }
}

/** The value that says this; empty ones are left out. */
export function writeTraits(traits: Traits): string {
  const filled = Object.entries(traits).filter(([, text]) => text !== '')
  return filled.length === 0 ? '' : canonicalJson(Object.fromEntries(filled))
}

/** As it is stored, or as people write it in one cell: `安装方式=壁挂；额定电压=220`. What is neither stays as it is, to be refused. */
export function normaliseTraits(raw: string): string {
  const read = readTraits(raw.trim())
  if (read)
    return writeTraits(
      Object.fromEntries(Object.entries(read).map(([name, text]) => [name, normaliseLine(text)])),
    )
  const pairs = raw
    .split(/[;；\n]/u)
    .map(normaliseLine)
    .filter((pair) => pair !== '')
    .map((pair) => /^([^=＝:：]+)[=＝:：](.*)$/u.exec(pair))
  const isWritten = pairs.every((pair) => pair !== null)
  if (!isWritten) return normaliseLine(raw)
  return writeTraits(
    Object.fromEntries(pairs.map((pair) => [normaliseLine(pair?.[1] ?? ''), normaliseLine(pair?.[2] ?? '')])),
  )
}

/** For people: `安装方式：壁挂；额定电压：220`; `equals` gives what a sheet takes back. What is no value of this kind is shown as it is. */
export function traitsInWords(value: string, nameOf: (name: string) => string, equals = '：'): string {
  const read = readTraits(value)
  return read
    ? Object.entries(read)
        .map(([name, text]) => `${nameOf(name)}${equals}${text}`)
        .join('；')
    : value
}
