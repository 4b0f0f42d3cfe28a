/** Codes as clerks write them into a sheet: `156`, `中国`, or `156 中国` as it stands in lists and on paper. */
import { label, type Label } from '../../../domain/kit/label.ts'
import { normaliseCode, normaliseLine } from '../../../domain/kit/normalise.ts'
import type { Result } from '../../../domain/kit/problem.ts'
import type { FindCode } from './values.ts'

interface Entry {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly isRetired?: boolean
}

/** What is needed of the code tables. */
export interface CodeLookup {
  search(table: string, text: string, limit: number): Promise<Result<readonly Entry[]>>
  get(table: string, code: string): Promise<Result<Entry | null>>
}

const MOST = 100
const unknown = (text: string): Label => label(`代码表中没有“${text}”`, `“${text}” is not in the code table`)
const retired = (text: string): Label => label(`“${text}”已停用`, `“${text}” is no longer in use`)
const several = (text: string, codes: readonly string[]): Label =>
  label(
    `“${text}”对应多个代码（${codes.join('、')}），请填写代码`,
    `“${text}” has several codes (${codes.join(', ')}); enter the code`,
  )

/** Each text is looked up once. */
export function createFindCode(codes: CodeLookup): FindCode {
  const known = new Map<string, Promise<string | Label>>()
  const look = async (table: string, raw: string): Promise<string | Label> => {
    const text = normaliseLine(raw)
    const [first = '', ...rest] = text.split(' ')
    for (const code of new Set([normaliseCode(text), ...(rest.length > 0 ? [normaliseCode(first)] : [])])) {
      const entry = await codes.get(table, code)
      if (entry.ok && entry.value?.isRetired) return retired(text)
      if (
        entry.ok &&
        entry.value &&
        (code !== first ||
          rest.length === 0 ||
          entry.value.zh === rest.join(' ') ||
          entry.value.en === rest.join(' '))
      )
        return entry.value.code
    }
    const found = await codes.search(table, text, MOST)
    const exact = found.ok
      ? found.value.filter(
          ({ zh, en }) => zh === text || (en !== '' && en.toLowerCase() === text.toLowerCase()),
        )
      : []
    const [only] = exact
    if (only && exact.length === 1) return only.code
    return exact.length > 1
      ? several(
          text,
          exact.map(({ code }) => code),
        )
      : unknown(text)
  }
  return (table, text) => {
    const key = `${table}\n${text}`
    const answer = known.get(key) ?? look(table, text)
    known.set(key, answer)
    return answer
  }
}
