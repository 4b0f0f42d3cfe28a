/** Which column of a sheet is which field: by the headings of the template, in either language, in any order. */
import type { AnyRows } from '../../../domain/kit/document.ts'
import type { ScalarField } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { tidy, toHalfWidth } from '../../../domain/kit/characters.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import type { RawBook, RawCell, RawLine } from './book.ts'
import { HEADING_WITHIN } from './limits.ts'
import { cellFiller, fillerOf } from '../../../domain/kit/fillers.ts'
import { headingMissing, headingTwice, headingUnknown } from './problems.ts'

export interface ImportColumn {
  readonly name: string
  readonly field: ScalarField
  /** From 0, in the sheet. */
  readonly at: number
}

export interface Heading {
  readonly columns: readonly ImportColumn[]
  /** The heading's own line, as Excel counts it. */
  readonly line: number
  /** Headings that are no field: said, and left out. */
  readonly strange: readonly string[]
  /** The column 序号, where the example says 示例. */
  readonly serialAt: number | undefined
}

/** Fields that a clerk fills, with their names, in the order of the declaration. */
export const importFields = (definition: AnyRows): readonly (readonly [string, ScalarField])[] =>
  Object.entries(definition.fields).filter(
    ([, field]) => cellFiller(definition, field) === fillerOf(definition),
  )

const SERIAL = new Set(['序号', 'no.', 'no'])
/** What the report of errors adds: a corrected report is imported again as it is. */
export const reportColumns = {
  line: label('原行号', 'Original line'),
  message: label('错误原因', 'What is wrong'),
} as const
/** Headings may lose their mark of being required, and gain blanks or line breaks. */
const key = (text: string): string =>
  toHalfWidth(tidy(text))
    .replace(/\s+/gu, '')
    .replace(/^\*+|\*+$/gu, '')
    .replace(/\((必填|required)\)$/iu, '')
    .toLowerCase()

const ADDED = new Set(Object.values(reportColumns).flatMap(({ zh, en }) => [key(zh), key(en)]))

export const textOf = (cell: RawCell | undefined): string => (cell?.is === 'text' ? cell.text.trim() : '')

/** Failures: INPUT_IMPORT_HEADING, INPUT_IMPORT_TWICE, INPUT_IMPORT_COLUMN. */
export function findHeading(
  definition: AnyRows,
  { lines, sheet }: Pick<RawBook, 'lines' | 'sheet'>,
): Result<Heading> {
  const fields = importFields(definition)
  const names = new Map(
    fields.flatMap(([name, field]) => [
      [key(field.label.zh), name] as const,
      [key(field.label.en), name] as const,
    ]),
  )
  const candidates = lines
    .filter(({ line }) => line <= HEADING_WITHIN)
    .map((line) => ({
      line,
      hits: [...line.cells.values()].filter((cell) => names.has(key(textOf(cell)))).length,
    }))
  const best = candidates.reduce<{ line: RawLine; hits: number } | undefined>(
    (most, one) => (one.hits > (most?.hits ?? 0) ? one : most),
    undefined,
  )
  if (!best) return fail(headingUnknown(sheet))
  return readHeading(best.line, fields, names)
}

function readHeading(
  { line, cells }: RawLine,
  fields: readonly (readonly [string, ScalarField])[],
  names: ReadonlyMap<string, string>,
): Result<Heading> {
  const columns = new Map<string, ImportColumn>()
  const strange: string[] = []
  let serialAt: number | undefined
  for (const [at, cell] of cells) {
    const text = textOf(cell)
    const name = names.get(key(text))
    const field = fields.find(([candidate]) => candidate === name)?.[1]
    if (name === undefined || !field) {
      if (SERIAL.has(key(text))) serialAt = at
      else if (text !== '' && !ADDED.has(key(text))) strange.push(text)
      continue
    }
    if (columns.has(name)) return fail(headingTwice(field.label))
    columns.set(name, { name, field, at })
  }
  const missing = fields
    .filter(([name, field]) => field.required === true && !columns.has(name))
    .map(([, field]) => field.label)
  if (missing.length > 0)
    return fail(
      headingMissing(
        missing.map(({ zh }) => zh),
        missing.map(({ en }) => en),
      ),
    )
  return ok({ columns: [...columns.values()], line, strange, serialAt })
}
