/** What 旧机电业务规则查询 finds (PSI-02): one box for an HS code, or a part of one, or of a name. */
import { normaliseCode, normaliseLine } from '../../../../domain/kit/normalise.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'
import type { MeasureFlag } from '../order/measures.ts'

export interface RuleRow {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly attributes?: Readonly<Record<string, string>> | undefined
}

const isDigits = (text: string): boolean => /^\d+$/u.test(text)

/** The row that decides about a code: of those that it begins with, the longest. */
export const deciding = <R extends RuleRow>(rows: readonly R[], code: string): R | undefined =>
  rows.reduce<R | undefined>(
    (best, row) => (code.startsWith(row.code) && row.code.length > (best?.code.length ?? 0) ? row : best),
    undefined,
  )

/** By code, in its order: rows that begin with the digits, and the one that decides about them; else those with this in their name. */
export function findRules<R extends RuleRow>(rows: readonly R[], typed: string): readonly R[] {
  const code = normaliseCode(typed)
  const text = normaliseLine(typed).toLowerCase()
  const sorted = rows.toSorted((one, other) => (one.code < other.code ? -1 : 1))
  if (text === '') return sorted
  if (!isDigits(code))
    return sorted.filter(({ zh, en }) => zh.toLowerCase().includes(text) || en.toLowerCase().includes(text))
  const covering = deciding(sorted, code)
  return sorted.filter((row) => row === covering || row.code.startsWith(code))
}

export const hasFlag = ({ attributes }: RuleRow, name: MeasureFlag): boolean => attributes?.[name] === '1'

/** What follows from the flags, in words (质检总局公告2014年第145号). */
export function consequence(row: RuleRow): Label {
  if (hasFlag(row, 'isBanned')) return label('禁止进口', 'Its import is prohibited')
  if (hasFlag(row, 'isExempt'))
    return label(
      '可凭《免〈进口旧机电产品装运前检验证书〉进口特殊情况声明》申报',
      'May be declared with a statement of special circumstances instead of a certificate',
    )
  if (hasFlag(row, 'needsInspection'))
    return label(
      '凭《进口旧机电产品装运前检验证书》申报',
      'Declared with a pre-shipment inspection certificate',
    )
  return label(
    '未列入措施清单，凭《旧机电产品进口声明》申报',
    'Under no measure: declared with a statement on used machinery',
  )
}
