/**
 * What holds of used machinery with an HS code: the row of 旧机电产品措施 with the longest prefix that is valid today says whether it must be
 * inspected before shipment, is exempt, or prohibited (质检总局公告2014年第145号). No row at all: it is no machinery, and nothing to be inspected here.
 */
import type { CodeTableName } from '../../../../domain/codes/catalogue.ts'
import type { Facts } from '../../../../domain/kit/facts.ts'
import { label } from '../../../../domain/kit/label.ts'

export const MEASURES: CodeTableName = 'usedMachinery'

export const yesOrNo = { yes: label('是', 'Yes'), no: label('否', 'No') }

export type MeasureFlag = 'needsInspection' | 'isExempt' | 'isBanned'

interface Coded {
  readonly hsCode?: string | undefined
}

export const isMachinery = ({ hsCode = '' }: Coded, { facts }: { readonly facts: Facts }): boolean =>
  facts(MEASURES, hsCode) !== undefined

/** `yes` or `no`; empty while the code says nothing. */
export const flagOf =
  (name: MeasureFlag) =>
  ({ hsCode = '' }: Coded, { facts }: { readonly facts: Facts }): string => {
    const fact = facts(MEASURES, hsCode)
    if (!fact) return ''
    return fact.attributes[name] === '1' ? 'yes' : 'no'
  }
