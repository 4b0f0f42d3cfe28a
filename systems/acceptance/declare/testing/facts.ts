/** What the code tables of the program say of goods and items, with what a test adds to them. */
import { readTable } from '../../../../codes/csv/table.ts'
import { factsOf, type FactRow } from '../../../../domain/codes/facts.ts'
import type { Code } from '../../../../domain/codes/catalogue.ts'
import type { Facts } from '../../../../domain/kit/facts.ts'
import { goodsLookups } from '../goods-facts.ts'

const always = { validFrom: null, retiredOn: null } as const
const packaged = new Map<string, FactRow>(
  goodsLookups.flatMap((table) =>
    readTable(table).map((row) => [`${table} ${row.code}`, { ...row, ...always }]),
  ),
)

/** On 2026-11-29; `more` stands in place of the rows of the same codes. */
export const goodsFacts = (
  more: Readonly<Partial<Record<(typeof goodsLookups)[number], readonly (Partial<Code> & FactRow)[]>>> = {},
): Facts =>
  factsOf(
    { lookups: goodsLookups },
    (table, code) =>
      goodsLookups
        .filter((name) => name === table)
        .flatMap((name) => more[name] ?? [])
        .find((row) => row.code === code) ?? packaged.get(`${table} ${code}`),
    () => '2026-11-29',
  )

/** Codes of the required items of these goods. */
export const itemsOf = (goods: string): readonly string[] =>
  (packaged.get(`acceptanceGoods ${goods}`)?.attributes?.['items'] ?? '').split(';')
