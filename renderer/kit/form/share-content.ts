/** A content read again keeps the objects of everything that has not changed, so that nothing is judged or drawn again. */
import type { Content, Row } from '../../../domain/kit/document.ts'

type Values = Readonly<Record<string, string | undefined>>

function isSameValues(one: Values, other: Values): boolean {
  const names = Object.keys(other)
  return names.length === Object.keys(one).length && names.every((name) => one[name] === other[name])
}

function shareRows(before: readonly Row[], next: Row[]): Row[] {
  const known = new Map(before.map((row) => [row.id, row]))
  return next.map((row) => {
    const old = known.get(row.id)
    return old && isSameValues(old, row) ? old : row
  })
}

export function shareContent(before: Content, next: Content): Content {
  return {
    fields: isSameValues(before.fields, next.fields) ? before.fields : next.fields,
    rows: Object.fromEntries(
      Object.entries(next.rows).map(([name, rows]) => [name, shareRows(before.rows[name] ?? [], rows)]),
    ),
    attachments:
      JSON.stringify(before.attachments) === JSON.stringify(next.attachments)
        ? before.attachments
        : next.attachments,
  }
}
