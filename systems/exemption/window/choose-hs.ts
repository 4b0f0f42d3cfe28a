/** 选择免办产品 (manual 004, 2.1.2): HS codes by how the code begins and by any part of the name. */
import { standingOf } from '../../../domain/codes/standing.ts'
import type { FactRow } from '../../../domain/codes/facts.ts'
import { toHalfWidth } from '../../../domain/kit/characters.ts'

export interface HsConditions {
  readonly code: string
  readonly name: string
}

export type HsRow = Pick<FactRow, 'code' | 'zh' | 'en'>

const folded = (text: string): string => toHalfWidth(text).trim().toLowerCase()

/** Those that are valid on the day, in the order of the table. */
export function findHs(table: readonly FactRow[], { code, name }: HsConditions, today: string): HsRow[] {
  const [begins, holds] = [folded(code), folded(name)]
  return table.filter(
    (row) =>
      row.code.startsWith(begins) && folded(row.zh).includes(holds) && standingOf(row, today) === 'valid',
  )
}

/** The one that is meant without a doubt: written whole, or the only one that fits. */
export function meantHs(found: readonly HsRow[], { code, name }: HsConditions): HsRow | undefined {
  if (found.length === 1) return found[0]
  const [whole, called] = [folded(code), folded(name)]
  return found.find((row) => row.code === whole || (called !== '' && folded(row.zh) === called))
}
