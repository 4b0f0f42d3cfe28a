/**
 * Who fills which part of a form. A document may lie before several sides: its owner, other parties, officers; what one of them fills
 * the others read. `system` is the server and what is computed.
 */
/** `owner`, `officer`, `system`, or the name of a party of the document. */
export type Filler = string

interface Filled {
  readonly filledBy?: Filler | undefined
}

export const OWNER: Filler = 'owner'
export const OFFICER: Filler = 'officer'
export const SYSTEM: Filler = 'system'

export const fillerOf = (part: Filled): Filler => part.filledBy ?? OWNER

/** A cell is filled by who fills its table, unless it says otherwise. */
export const cellFiller = (table: Filled, cell: Filled): Filler => cell.filledBy ?? fillerOf(table)

type Named = Readonly<Record<string, Filled>>

/** As much of a declaration as says who fills what. */
interface Parts {
  readonly fields: Named
  readonly rows: Readonly<Record<string, Filled & { readonly fields: Named }>>
  readonly attachments: Named
}

/** Who fills a place such as `fields.x`, `rows.goods`, `rows.goods.<rowId>.x`, `attachments.proof`. */
export function fillerAt(document: Parts, place: string): Filler {
  const [part = '', name = '', , cell] = place.split('.')
  if (part === 'rows') {
    const table = document.rows[name]
    const field = cell === undefined ? undefined : table?.fields[cell]
    return table && field ? cellFiller(table, field) : fillerOf(table ?? {})
  }
  return fillerOf((part === 'attachments' ? document.attachments[name] : document.fields[name]) ?? {})
}

/** All sides that fill something of a document. */
export function fillersOf(document: Parts): ReadonlySet<Filler> {
  const tables = Object.values(document.rows)
  return new Set([
    ...[...Object.values(document.fields), ...tables, ...Object.values(document.attachments)].map(fillerOf),
    ...tables.flatMap((table) => Object.values(table.fields).map((cell) => cellFiller(table, cell))),
  ])
}
