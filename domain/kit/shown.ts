/** What of a content a side sees: parts that are shown to it in other states only are left out. */
import type { AnyDocument } from './collection.ts'
import type { AnyRows, Content } from './document.ts'
import type { FileFields } from './field.ts'
import { cellFiller, fillerOf, type Filler } from './fillers.ts'

interface Part {
  readonly filledBy?: Filler | undefined
  readonly shownIn?: { readonly [side in Filler]?: readonly string[] } | undefined
}

/** Does this side see a part in this state? `filler`: who fills it, where the part alone does not say. */
export const isShown = (part: Part, side: Filler, state: string, filler = fillerOf(part)): boolean =>
  filler === side || part.shownIn?.[side]?.includes(state) !== false

const known = new WeakMap<object, boolean>()

/** Has its declaration parts that some side does not see? Looked for once for each. */
function isPartlyShown(document: AnyDocument): boolean {
  const before = known.get(document)
  if (before !== undefined) return before
  const tables = Object.values(document.rows).map(({ fields }) => fields)
  const found = [document.fields, document.attachments, ...tables].some((parts) =>
    Object.values(parts).some(({ shownIn }) => shownIn !== undefined),
  )
  known.set(document, found)
  return found
}

/** Names of the document's fields that this side does not see in some state: it neither asks nor sorts by them. */
export const partlyHidden = (document: Pick<AnyDocument, 'fields'>, side: Filler): ReadonlySet<string> =>
  new Set(
    Object.entries(document.fields).flatMap(([name, field]) =>
      fillerOf(field) !== side && field.shownIn?.[side] !== undefined ? [name] : [],
    ),
  )

const hiddenNames = (parts: Readonly<Record<string, Part>>, is: (part: Part) => boolean): string[] =>
  Object.entries(parts).flatMap(([name, part]) => (is(part) ? [] : [name]))

const without = <T>(values: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))

/** The same object when nothing is hidden from this side. */
export function shownTo(document: AnyDocument, side: Filler, state: string, content: Content): Content {
  if (!isPartlyShown(document)) return content
  const fields = hiddenNames(document.fields, (field) => isShown(field, side, state))
  const slots = hiddenNames(document.attachments, (slot) => isShown(slot, side, state))
  const cells = Object.entries(document.rows).flatMap(([name, table]) => {
    const names = hiddenNames(table.fields, (cell) => isShown(cell, side, state, cellFiller(table, cell)))
    return names.length > 0 ? [[name, names] as const] : []
  })
  if (fields.length + slots.length + cells.length === 0) return content
  const rows = { ...content.rows }
  for (const [name, names] of cells)
    rows[name] = (content.rows[name] ?? []).map((row) => ({ ...without(row, names), id: row.id }))
  return {
    fields: without(content.fields, fields),
    rows,
    attachments: Object.fromEntries(
      Object.entries(content.attachments).map(([name, refs]) => [name, slots.includes(name) ? [] : refs]),
    ),
  }
}

/** The columns of a sub-table that this side sees; the same object when it sees all of them. */
export function seenTable(table: AnyRows, side: Filler, state: string): AnyRows {
  const hidden = hiddenNames(table.fields, (cell) => isShown(cell, side, state, cellFiller(table, cell)))
  return hidden.length === 0 ? table : { ...table, fields: without(table.fields, hidden) }
}

/** The places of files that this side sees. */
export const seenSlots = (slots: FileFields, side: Filler, state: string): FileFields =>
  without(
    slots,
    hiddenNames(slots, (slot) => isShown(slot, side, state)),
  )
