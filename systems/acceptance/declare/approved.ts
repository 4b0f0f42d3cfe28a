/** What was approved of an agency, as the record carries it to every machine: forms are judged by it without network. */
import type { Circumstances } from '../../../domain/kit/document.ts'
import type { AgencyState } from './agency-record.ts'
import { isAgencyState } from './agency-record.ts'
import { goodsIn, goodsUntil, type AgencyContent } from './scope.ts'

export interface Approved {
  readonly state: AgencyState
  readonly goods: readonly string[]
  readonly items: readonly string[]
  readonly signers: readonly string[]
  /** The last day of the accreditations of each 商品名称. */
  readonly goodsUntil: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, string | undefined>>
}

/** The hidden fields of the record. */
export const approvedFields = (rows: AgencyContent['rows']) => ({
  approvedGoods: goodsIn(rows.scope ?? []).join(','),
  approvedItems: [...new Set((rows.scope ?? []).flatMap(({ item }) => item || []))].sort().join(','),
  approvedSigners: [...new Set((rows.signers ?? []).flatMap(({ name }) => name || []))].join('\n'),
  goodsUntil: Object.entries(goodsUntil(rows))
    .map(([goods, until]) => `${goods}=${until}`)
    .join(','),
})

const parts = (value: string | undefined, by: string) => (value ?? '').split(by).filter((part) => part !== '')

/** Of the account's own agency; undefined while this machine does not know it, and at the server, which judges by its own table. */
export function approvedOf({ referred, creditCode }: Circumstances): Approved | undefined {
  const row = referred('acceptance.agency', creditCode)
  if (!row || !isAgencyState(row.state)) return undefined
  return {
    state: row.state,
    goods: parts(row.fields['approvedGoods'], ','),
    items: parts(row.fields['approvedItems'], ','),
    signers: parts(row.fields['approvedSigners'], '\n'),
    goodsUntil: Object.fromEntries(
      parts(row.fields['goodsUntil'], ',').map((entry) => {
        const [goods = '', until = ''] = entry.split('=')
        return [goods, until]
      }),
    ),
    fields: row.fields,
  }
}
