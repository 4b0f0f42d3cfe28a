/** Rows that are filled in for a clerk: what a scope lacks of the announcements, and what a report may have of its agency's scope. */
import type { Row } from '../../../domain/kit/document.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import { requiredItems } from './goods-facts.ts'
import { coverageOf } from './scope.ts'
import { ruleOf } from './goods-rules.ts'

type Lines = readonly Row[]
type NewRow = Readonly<Record<string, string>>

/** The goods of a code name their type and class by its beginning. */
const goodsOf = (goods: string) => ({
  goodsClass: goods.slice(0, 2),
  goodsType: goods.slice(0, 4),
  goodsName: goods,
})

/** What the clerk has written for these goods already. */
const standardIn = (scope: Lines, goods: string): string =>
  scope.find((row) => row['goodsName'] === goods && (row['standard'] ?? '') !== '')?.['standard'] ?? ''

/** Which accreditation a row rests on is known only while there is one. */
export function missingRows(
  { scope, certificates }: { readonly scope: Lines; readonly certificates: Lines },
  facts: Facts,
): NewRow[] {
  const numbers = [...new Set(certificates.flatMap(({ certNo }) => certNo || []))]
  const certNo = numbers.length === 1 ? (numbers[0] ?? '') : ''
  return coverageOf(scope, facts).flatMap(({ goods, missing }) =>
    missing.map(({ code }) => ({
      ...goodsOf(goods),
      item: code,
      standard: ruleOf(goods).standardOf(code) || standardIn(scope, goods),
      ...(certNo !== '' && { certNo }),
    })),
  )
}

/** Item, standard and method as they were approved, of the required items and all others of these goods that have no row yet. */
export function resultRows(goods: string, results: Lines, approved: Lines, facts: Facts): NewRow[] {
  const known = new Set(results.map(({ item }) => item))
  const own = approved.filter(({ goodsName }) => goodsName === goods)
  const items = [
    ...new Set([...Object.keys(requiredItems(facts, goods)), ...own.flatMap(({ item }) => item || [])]),
  ]
  return items
    .filter((item) => !known.has(item))
    .map((item) => {
      const from = own.find((row) => row.item === item)
      const standard = from?.['standard'] ?? ruleOf(goods).standardOf(item)
      return { item, standard, ...(from?.['method'] && { method: from['method'] }) }
    })
}
