/** What the code tables say of goods and items today: their names, and which items are required. Customs changes them at the desk. */
import type { Facts } from '../../../domain/kit/facts.ts'
import { label, type Label } from '../../../domain/kit/label.ts'

const GOODS = 'acceptanceGoods'
const ITEMS = 'acceptanceItems'
/** What a form of this system looks up. */
export const goodsLookups = [GOODS, ITEMS] as const

const named = (facts: Facts, table: string, code: string): Label | undefined => {
  const fact = facts(table, code)
  return fact && label(fact.zh, fact.en === '' ? fact.zh : fact.en)
}

/** The code itself where the table has no such row, or has it no more. */
export const goodsName = (facts: Facts, code: string): Label => named(facts, GOODS, code) ?? label(code, code)
export const itemName = (facts: Facts, code: string): Label => named(facts, ITEMS, code) ?? label(code, code)

/** Items that every scope and every report of these goods must have, by code; one that is retired is required no more. */
export function requiredItems(facts: Facts, goods: string): Readonly<Record<string, Label>> {
  const codes = (facts(GOODS, goods)?.attributes['items'] ?? '').split(';')
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = code === '' ? undefined : named(facts, ITEMS, code)
      return name ? [[code, name]] : []
    }),
  )
}
