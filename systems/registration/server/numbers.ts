/** The numbers that an approval makes. All are taken under the counters' row locks, so that none is given twice. */
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { QualificationType } from '../declare/qualification-types.ts'
import { takeNumbers } from '../../../server/platform/sequences.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { codesUsedUp } from './problems.ts'

/**
 * The sixth digit of a 海关备案编码 by the kind of ownership, as the old coding of Customs had it: 1 state-owned, 2 contractual
 * and 3 equity joint venture, 4 wholly foreign-owned, 5 collective, 6 private, 7 individual, 8 customs broker, 9 other.
 */
export function ownershipDigit(marketEntityType: string, type: QualificationType): string {
  if (type === 'broker' || type === 'agencyBranch') return '8'
  const rules: readonly (readonly [RegExp, string])[] = [
    [/^(1110|1140|2110|2140|1213|1223|31|4110|4210|4310|4410)/u, '1'],
    [/^[56](120|310)$/u, '2'],
    [/^[56](110|21\d|22\d|4\d\d)$/u, '3'],
    [/^[56]/u, '4'],
    [/^(32|4120|4220|4320|4420)/u, '5'],
    [/^9500$/u, '7'],
    [/^(1[0-9]{3}|2[0-9]{3}|45\d\d)$/u, '6'],
  ]
  return rules.find(([pattern]) => pattern.test(marketEntityType))?.[1] ?? '9'
}

const last = (code: string | undefined): string => /\d$/u.exec(code ?? '')?.[0] ?? '9'

/** 10 digits: four of the division, one of 经济区划 (9: 一般经济区域), one of ownership, and a number of four. */
export async function customsCode(
  tx: Tx,
  fields: Content['fields'],
  type: QualificationType,
): Promise<Result<string>> {
  const prefix = `${(fields['division'] ?? '').slice(0, 4).padEnd(4, '0')}${last(fields['economicArea'])}${ownershipDigit(fields['marketEntityType'] ?? '', type)}`
  const number = await takeNumbers(tx, `customs-code:${prefix}`, 1)
  return number > 9999 ? fail(codesUsedUp().problem) : ok(`${prefix}${String(number).padStart(4, '0')}`)
}

/** 报关人员备案号: four digits of the customs district and nine of its own count. */
export async function staffNumbers(tx: Tx, district: string, count: number): Promise<string[]> {
  if (count === 0) return []
  const first = await takeNumbers(tx, `customs-staff:${district}`, count)
  return Array.from(
    { length: count },
    (_, index) => `${district.slice(0, 4)}${String(first + index).padStart(9, '0')}`,
  )
}

/** 检验检疫企业编号: four digits of the customs district and six of its own count. */
export const inspectionNumber = async (tx: Tx, district: string): Promise<string> =>
  `${district.slice(0, 4)}${String(await takeNumbers(tx, `inspection-no:${district}`, 1)).padStart(6, '0')}`
