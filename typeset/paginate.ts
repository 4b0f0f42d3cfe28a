/** From layout and content to finished sheets: how many there are is known before anything is drawn or reserved. */
import type { CertificateContent } from '../domain/printing/content.ts'
import type { FormLayout, LayoutBox, LayoutTable } from '../domain/printing/layout.ts'
import { fail, ok, type Result } from '../domain/kit/problem.ts'
import { paragraphsIn, placeOf, setBox, type PageNumber } from './boxes.ts'
import { setParagraphs, type Paragraph } from './paragraphs.ts'
import { missingIn, plainContent, type PlainContent, type PlainItem } from './plain-content.ts'
import { glyphProblem, overflowProblem, tooManyPagesProblem, type Place } from './problems.ts'
import { emptySheet, type SheetPlan } from './sheet-plan.ts'
import { setTable, usedColumns, type SetTable } from './table.ts'

/** A print order names at most as many sheets. */
export const MOST_PAGES = 50
const AFTER_TABLE = 2

interface Flowing {
  readonly items: readonly PlainItem[]
  readonly text: readonly Paragraph[]
}

const ITEMS: Place = { at: 'items', name: { zh: '货物清单', en: 'The list of goods' } }
const add = (sheet: SheetPlan, set: { readonly runs: SheetPlan['runs']; readonly rules?: SheetPlan['rules'] }) => {
  for (const run of set.runs) sheet.runs.push(run)
  for (const rule of set.rules ?? []) sheet.rules.push(rule)
}

/** A box below the table begins where the table really ends, and keeps its own lower edge. */
function risen(box: LayoutBox, table: SetTable | undefined, hasRows: boolean): LayoutBox {
  if (!box.below || !table) return box
  const y = table.bottom + (hasRows ? AFTER_TABLE : 0)
  return { ...box, rect: { ...box.rect, y, height: box.rect.height + box.rect.y - y } }
}

/** The table, taller by what the text below it leaves free, so that no continuation sheet is used without need. */
function withFreeRoom(layout: FormLayout, content: PlainContent): LayoutTable | undefined {
  const { table, boxes } = layout.main
  const box = boxes.find((each) => each.below)
  if (!table || !box) return table
  const text = setParagraphs(paragraphsIn(box, content, { page: 1, pages: 1 }), { ...box.rect, y: 0, height: Number.MAX_SAFE_INTEGER }, box)
  const free = box.rect.y + box.rect.height - text.bottom - AFTER_TABLE - table.rect.y
  return { ...table, rect: { ...table.rect, height: Math.max(table.rect.height, free) } }
}

function fixedBoxes(sheet: SheetPlan, boxes: readonly LayoutBox[], content: PlainContent, number: PageNumber): Result<SheetPlan> {
  for (const box of boxes) {
    const set = setBox(box, paragraphsIn(box, content, number))
    if (!set.ok) return set
    add(sheet, set.value)
  }
  return ok(sheet)
}

function flowMain(layout: FormLayout, content: PlainContent, columns: LayoutTable['columns']): Result<{ sheet: SheetPlan; rest: Flowing }> {
  const sheet = emptySheet()
  const table = withFreeRoom(layout, content)
  if (!table && content.items.length > 0) return fail(overflowProblem(ITEMS))
  const rows = table && setTable(table, columns, content.items)
  if (rows) add(sheet, rows)
  const text: Paragraph[] = []
  for (const box of layout.main.boxes.filter((each) => each.overflow === 'continue')) {
    const set = setBox(risen(box, rows, content.items.length > 0), paragraphsIn(box, content, { page: 1, pages: 1 }))
    if (!set.ok) return set
    add(sheet, set.value)
    for (const paragraph of set.value.rest) text.push(paragraph)
  }
  return ok({ sheet, rest: { items: rows?.rest ?? [], text } })
}

function flowOn(layout: FormLayout, columns: LayoutTable['columns'], flowing: Flowing): { sheet: SheetPlan; rest: Flowing } {
  const sheet = emptySheet()
  const { flow, table } = layout.continuation
  let { rect } = flow
  let items = flowing.items
  if (table && items.length > 0) {
    const rows = setTable(table, columns, items)
    add(sheet, rows)
    items = rows.rest
    const y = Math.max(rect.y, rows.bottom + AFTER_TABLE)
    rect = { ...rect, y, height: Math.max(0, rect.height + rect.y - y) }
  }
  if (items.length > 0) return { sheet, rest: { items, text: flowing.text } }
  const set = setParagraphs(flowing.text, rect, flow)
  add(sheet, set)
  return { sheet, rest: { items, text: set.rest } }
}

/** Refusals: GEOMETRY_GLYPH, GEOMETRY_OVERFLOW, GEOMETRY_PAGES, each naming the field. */
export function paginate(layout: FormLayout, certificate: CertificateContent): Result<SheetPlan[]> {
  const content = plainContent(certificate)
  const missing = missingIn(layout, content)
  if (missing.length > 0) return fail(glyphProblem(missing))
  const columns = layout.main.table ? usedColumns(layout.main.table, content.items) : []
  const continued = layout.continuation.table ? usedColumns(layout.continuation.table, content.items) : []
  const main = flowMain(layout, content, columns)
  if (!main.ok) return main
  const sheets = [main.value.sheet]
  let { rest } = main.value
  while (rest.items.length > 0 || rest.text.length > 0) {
    if (sheets.length === MOST_PAGES) return fail(tooManyPagesProblem(MOST_PAGES))
    const next = flowOn(layout, continued, rest)
    if (next.sheet.runs.length === 0) {
      const box = layout.main.boxes.find((each) => each.overflow === 'continue')
      return fail(overflowProblem(rest.items.length > 0 || !box ? ITEMS : placeOf(box)))
    }
    sheets.push(next.sheet)
    rest = next.rest
  }
  for (const [index, sheet] of sheets.entries()) {
    const boxes = index === 0 ? layout.main.boxes.filter((box) => box.overflow !== 'continue') : layout.continuation.boxes
    const fixed = fixedBoxes(sheet, boxes, content, { page: index + 1, pages: sheets.length })
    if (!fixed.ok) return fixed
  }
  return ok(sheets)
}
