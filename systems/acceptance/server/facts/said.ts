/** Facts in words. */
import { label, type Label } from '../../../../domain/kit/label.ts'
import type { StoredRow } from '../../../../server/platform/rows.ts'
import type { Fact } from '../../contract.ts'
import { daysBetween } from '../../declare/days.ts'

export const plain = (text: string): Label => label(text, text)

/** A day with how far it is from another: `2026-12-24（还有 25 天）`. */
export function dayLeft(today: string, until: string): Label {
  const left = daysBetween(today, until)
  if (left < 0) return label(`${until}（已过 ${-left} 天）`, `${until} (${-left} days ago)`)
  return left === 0
    ? label(`${until}（今天到期）`, `${until} (ends today)`)
    : label(`${until}（还有 ${left} 天）`, `${until} (${left} days left)`)
}

/** Another document, by what names it. */
export const other = (row: StoredRow, title: Label, name: string, state: Label | undefined): Fact => ({
  name: title,
  says: label(`${name}（${state?.zh ?? row.state}）`, `${name} (${state?.en ?? row.state})`),
  documentId: row.id,
})

export const NONE: Fact = { name: plain(''), says: label('无', 'None') }
