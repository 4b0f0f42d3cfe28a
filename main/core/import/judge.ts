/** What is wrong between the cells of each row: required fields, kinds and the row's own rules, as the form judges them. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Circumstances, Row } from '../../../domain/kit/document.ts'
import { fillerOf } from '../../../domain/kit/fillers.ts'
import type { Label } from '../../../domain/kit/label.ts'
import { emptyContent, problemsOf, settle } from '../../../domain/kit/schema.ts'

/** `column` is the field's name. */
export interface RowProblem {
  readonly column: string
  readonly message: Label
}

export interface JudgedRow {
  /** Normalised and with its computed values. */
  readonly row: Row
  readonly problems: readonly RowProblem[]
}

/** Rows that are looked at before other work of the core has its turn. */
const PIECE = 50

export async function judgeRows(
  document: AnyDocument,
  name: string,
  rows: readonly Row[],
  circumstances: Circumstances,
  signal: AbortSignal | undefined,
): Promise<JudgedRow[]> {
  // What is wrong with the rest of the document, which is not here, is told in the form.
  const alone: AnyDocument = { ...document, checks: [] }
  const judged: JudgedRow[] = []
  for (let at = 0; at < rows.length; at += PIECE) {
    signal?.throwIfAborted()
    for (const row of judgePiece(alone, name, rows.slice(at, at + PIECE), circumstances)) judged.push(row)
    await breathe()
  }
  return judged
}

function judgePiece(
  document: AnyDocument,
  name: string,
  rows: readonly Row[],
  circumstances: Circumstances,
): JudgedRow[] {
  const empty = emptyContent(document)
  const filler = fillerOf(document.rows[name] ?? {})
  const content = settle(document, { ...empty, rows: { ...empty.rows, [name]: [...rows] } }, circumstances)
  const problems = new Map<string, RowProblem[]>()
  for (const { at, message } of problemsOf(document, content, { fillers: [filler], circumstances })) {
    const [part, table, id = '', column] = at.split('.')
    if (part !== 'rows' || table !== name || column === undefined) continue
    problems.set(id, [...(problems.get(id) ?? []), { column, message }])
  }
  return (content.rows[name] ?? []).map((row) => ({ row, problems: problems.get(row.id) ?? [] }))
}
