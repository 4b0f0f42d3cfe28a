/**
 * What one side may change of a document: its own places as they come in, everything else as it was kept. The same at the desk of a
 * clerk and at the server, so that nobody writes what another fills.
 */
import type { AnyDocument } from './collection.ts'
import type { AnyRows, Content, Row } from './document.ts'
import { filledByReference } from './reference.ts'
import { cellFiller, fillerOf, type Filler } from './fillers.ts'

export interface Hand {
  readonly side: Filler
  readonly state: string
}

interface Place {
  readonly filledBy?: Filler | undefined
  readonly lockedIn?: readonly string[] | undefined
}

export const isLocked = ({ lockedIn }: Place, state: string): boolean => lockedIn?.includes(state) === true

/** Is this field or slot this side's to fill now? */
export const isOwn = (place: Place, { side, state }: Hand): boolean =>
  fillerOf(place) === side && !isLocked(place, state)

export const isOwnCell = (table: AnyRows, cell: Place, { side, state }: Hand): boolean =>
  cellFiller(table, cell) === side && !isLocked(cell, state)

type Values = Readonly<Record<string, string | undefined>>

/** `mine` where the name is this side's, `kept` where it is not; names without a value are left out. */
function chosen(
  names: readonly (readonly [string, boolean])[],
  mine: Values,
  kept: Values,
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(([name, isMine]) => {
      const value = isMine ? mine[name] : kept[name]
      return value === undefined || value === '' ? [] : [[name, value] as const]
    }),
  )
}

function rowsOf(table: AnyRows, mine: readonly Row[], kept: readonly Row[], hand: Hand): Row[] {
  const isTableMine = fillerOf(table) === hand.side
  // What is computed from the row's others is computed anew.
  const filled = filledByReference(table.fields)
  const names = Object.entries(table.fields).map(
    ([name, cell]) =>
      [
        name,
        isOwnCell(table, cell, hand) ||
          (!isLocked(cell, hand.state) && (table.derive?.[name] !== undefined || filled.has(name))),
      ] as const,
  )
  if (isTableMine && names.every(([, isMine]) => isMine)) return [...mine]
  const others = new Map((isTableMine ? kept : mine).map((row) => [row.id, row]))
  return (isTableMine ? mine : kept).map((row) => {
    const other = others.get(row.id) ?? (isTableMine ? {} : row)
    const [own, before] = isTableMine ? [row, other] : [other, row]
    return { id: row.id, ...chosen(names, own, before) }
  })
}

/** Nothing of what a side has filled, for another one that takes its place. */
export function withoutPart(document: AnyDocument, side: Filler, content: Content): Content {
  const kept = <T>(
    values: Readonly<Record<string, T>>,
    isOthers: (name: string) => boolean,
  ): Record<string, T> => Object.fromEntries(Object.entries(values).filter(([name]) => isOthers(name)))
  return {
    fields: kept(content.fields, (name) => fillerOf(document.fields[name] ?? {}) !== side),
    rows: Object.fromEntries(
      Object.entries(document.rows).map(([name, table]) => [
        name,
        fillerOf(table) === side
          ? []
          : (content.rows[name] ?? []).map((row): Row => ({
              ...kept(row, (cell) => cell === 'id' || cellFiller(table, table.fields[cell] ?? {}) !== side),
              id: row.id,
            })),
      ]),
    ),
    attachments: Object.fromEntries(
      Object.entries(document.attachments).map(([name, slot]) => [
        name,
        fillerOf(slot) === side ? [] : (content.attachments[name] ?? []),
      ]),
    ),
  }
}

/** Pure; derived values, and what a reference fills, are whatever came in, for `settle` to compute. */
export function ownPart(document: AnyDocument, hand: Hand, mine: Content, kept: Content): Content {
  const filled = filledByReference(document.fields)
  const fields = Object.entries(document.fields).map(
    ([name, field]) =>
      [
        name,
        isOwn(field, hand) ||
          (!isLocked(field, hand.state) && (document.derive[name] !== undefined || filled.has(name))),
      ] as const,
  )
  return {
    fields: chosen(fields, mine.fields, kept.fields),
    rows: Object.fromEntries(
      Object.entries(document.rows).map(([name, table]) => [
        name,
        rowsOf(table, mine.rows[name] ?? [], kept.rows[name] ?? [], hand),
      ]),
    ),
    attachments: Object.fromEntries(
      Object.entries(document.attachments).map(([name, slot]) => [
        name,
        (isOwn(slot, hand) ? mine : kept).attachments[name] ?? [],
      ]),
    ),
  }
}
