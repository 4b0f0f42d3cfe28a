/** Rows of a sub-table from a sheet (GEN-22): read in a worker, taken cell by cell, judged by the document's own rules. */
import { setImmediate as breathe } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import type { ImportError, Imported } from '../../../contract/local/import.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { AnyRows, Circumstances, Row } from '../../../domain/kit/document.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import type { RawBook, RawLine } from './book.ts'
import { findHeading, textOf, type Heading } from './columns.ts'
import { judgeRows } from './judge.ts'
import { MAX_IMPORT_ROWS } from './limits.ts'
import { notesOf } from './notes.ts'
import { fileProblems, tooManyRows } from './problems.ts'
import { takeCell, type FindCode } from './values.ts'

export interface ImportTarget {
  readonly document: AnyDocument
  /** Name of the sub-table. */
  readonly name: string
  readonly definition: AnyRows
  /** Rows that the form has already. */
  readonly existing: number
  /** Lines that a filter hides: taken along or left out; left out until the clerk has chosen. */
  readonly hidden?: 'in' | 'out' | undefined
  readonly circumstances: Circumstances
}

/** How many rows one import can bring. */
const roomOf = ({ definition, existing }: Pick<ImportTarget, 'definition' | 'existing'>): number =>
  Math.max(0, Math.min(definition.max ?? MAX_IMPORT_ROWS, MAX_IMPORT_ROWS) - existing)

const EXAMPLE = /^(示例|example)/iu
const FULL = (max: number): Label =>
  label(`最多 ${max} 行，此行超出`, `At most ${max} rows; this one is too many`)
const STRANGE = (name: string): Label =>
  label(`“${name}”不是模板中的列，没有导入`, `“${name}” is not a column of the template and was left out`)
const PIECE = 200

/** What was read of a file, before anything is judged. */
export interface Sheet {
  readonly heading: Heading
  /** Filled lines beneath the heading, without the example and without hidden ones that are left out. */
  readonly lines: readonly RawLine[]
  /** How many of the filled lines are hidden. */
  readonly hidden: number
}

/** Failures: INPUT_IMPORT_*. */
export function sheetOf(
  about: Pick<ImportTarget, 'definition' | 'existing' | 'hidden'>,
  book: RawBook,
): Result<Sheet> {
  const heading = findHeading(about.definition, book)
  if (!heading.ok) return heading
  const { line: from, columns, serialAt } = heading.value
  const isFilled = ({ line, cells }: RawLine) =>
    line > from &&
    columns.some(({ at }) => isSomething(cells.get(at))) &&
    !EXAMPLE.test(serialAt === undefined ? '' : textOf(cells.get(serialAt)))
  const filled = book.lines.filter(isFilled)
  if (filled.length === 0) return fail(fileProblems.empty())
  if (book.isCut || filled.length > MAX_IMPORT_ROWS) return fail(tooManyRows(roomOf(about)))
  const hidden = filled.filter(({ isHidden }) => isHidden === true).length
  return ok({
    heading: heading.value,
    lines: about.hidden === 'in' ? filled : filled.filter(({ isHidden }) => isHidden !== true),
    hidden,
  })
}

const isSomething = (
  cell: RawLine['cells'] extends ReadonlyMap<number, infer Cell> ? Cell | undefined : never,
): boolean => cell !== undefined && (cell.is !== 'text' || cell.text.trim() !== '')

interface Taken {
  readonly row: Row
  readonly line: number
  readonly errors: readonly ImportError[]
}

async function takeLine({ columns }: Heading, { line, cells }: RawLine, find: FindCode): Promise<Taken> {
  const row: Record<string, string> & { id: string } = { id: uuidv7() }
  const errors: ImportError[] = []
  for (const { name, field, at } of columns) {
    const cell = cells.get(at)
    if (!cell) continue
    const taken = await takeCell(cell, field, find)
    if ('value' in taken) row[name] = taken.value
    else errors.push({ line, column: field.label, message: taken.wrong })
  }
  return { row, line, errors }
}

/** Rejects when `signal` is aborted; failures as {@link sheetOf}. */
export async function readRows(
  about: ImportTarget,
  book: RawBook,
  find: FindCode,
  signal?: AbortSignal,
): Promise<Result<Imported>> {
  const { document, name, definition, existing } = about
  const sheet = sheetOf(about, book)
  if (!sheet.ok) return sheet
  const { heading, lines } = sheet.value
  const taken: Taken[] = []
  for (const [index, line] of lines.entries()) {
    if (index % PIECE === 0) await breathe()
    signal?.throwIfAborted()
    taken.push(await takeLine(heading, line, find))
  }
  const judged = await judgeRows(
    document,
    name,
    taken.map(({ row }) => row),
    about.circumstances,
    signal,
  )
  const errors: ImportError[] = heading.strange.map((text) => ({
    line: heading.line,
    column: null,
    message: STRANGE(text),
  }))
  const rows: Row[] = []
  const room = roomOf(about)
  for (const [index, { line, errors: wrongCells }] of taken.entries()) {
    const one = judged[index]
    if (!one) continue
    const said = new Set(wrongCells.map(({ column }) => column))
    const found = [
      ...wrongCells,
      ...one.problems
        .map(({ column, message }) => ({ line, column: definition.fields[column]?.label ?? null, message }))
        .filter(({ column }) => !said.has(column)),
    ]
    if (found.length === 0 && rows.length >= room)
      found.push({ line, column: null, message: FULL(room + existing) })
    if (found.length === 0) rows.push(one.row)
    for (const error of found) errors.push(error)
  }
  return ok({
    rows,
    errors,
    total: lines.length,
    sheet: book.sheet,
    sheets: [...book.sheets],
    hidden: sheet.value.hidden,
    notes: notesOf(heading, book),
  })
}
