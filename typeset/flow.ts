/** Goods and running text: on the main sheet as far as there is room, the rest on continuation sheets. */
import type { FormLayout, LayoutBox, LayoutTable } from '../domain/printing/layout.ts'
import { fail, ok, type Result } from '../domain/kit/problem.ts'
import { paragraphsIn, setBox } from './boxes.ts'
import { setParagraphs, type Paragraph } from './paragraphs.ts'
import type { PlainContent, PlainItem } from './plain-content.ts'
import { overflowProblem, type Place } from './problems.ts'
import { addTo, emptySheet, type SheetPlan } from './sheet-plan.ts'
import { setTable, type SetTable } from './table.ts'

const AFTER_TABLE = 2
/** Points of each step. */
const SMALLER = 0.25

export interface Flowing {
  readonly items: readonly PlainItem[]
  readonly text: readonly Paragraph[]
}

export const ITEMS: Place = { at: 'items', name: { zh: '货物清单', en: 'The list of goods' } }

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
  const text = setParagraphs(
    paragraphsIn(box, content, { page: 1, pages: 1 }),
    { ...box.rect, y: 0, height: Number.MAX_SAFE_INTEGER },
    box,
  )
  const free = box.rect.y + box.rect.height - text.bottom - AFTER_TABLE - table.rect.y
  return { ...table, rect: { ...table.rect, height: Math.max(table.rect.height, free) } }
}

export interface Flowed {
  readonly sheet: SheetPlan
  readonly rest: Flowing
}

export const isFinished = ({ rest }: Flowed): boolean => rest.items.length === 0 && rest.text.length === 0

/** Running text a little smaller, when that spares a numbered continuation sheet; otherwise at its size. */
export function flowMain(
  layout: FormLayout,
  content: PlainContent,
  columns: LayoutTable['columns'],
): Result<Flowed> {
  const first = flowAt(layout, content, columns)
  if (!first.ok || isFinished(first.value)) return first
  for (
    let less = SMALLER;
    layout.main.boxes.some((box) => box.overflow === 'continue' && canShrink(box, less));
    less += SMALLER
  ) {
    const boxes = layout.main.boxes.map((box) =>
      box.overflow === 'continue' && canShrink(box, less) ? { ...box, size: box.size - less } : box,
    )
    const smaller = flowAt({ ...layout, main: { ...layout.main, boxes } }, content, columns)
    if (smaller.ok && isFinished(smaller.value)) return smaller
  }
  return first
}

const canShrink = (box: LayoutBox, less: number): boolean => box.size - less >= (box.minSize ?? box.size)

function flowAt(layout: FormLayout, content: PlainContent, columns: LayoutTable['columns']): Result<Flowed> {
  const sheet = emptySheet()
  const table = withFreeRoom(layout, content)
  if (!table && content.items.length > 0) return fail(overflowProblem(ITEMS))
  const rows = table && setTable(table, columns, content.items)
  if (rows) addTo(sheet, rows)
  const text: Paragraph[] = []
  for (const box of layout.main.boxes.filter((each) => each.overflow === 'continue')) {
    const set = setBox(
      risen(box, rows, content.items.length > 0),
      paragraphsIn(box, content, { page: 1, pages: 1 }),
    )
    if (!set.ok) return set
    addTo(sheet, set.value)
    for (const paragraph of set.value.rest) text.push(paragraph)
  }
  return ok({ sheet, rest: { items: rows?.rest ?? [], text } })
}

/** One continuation sheet; the rest is unchanged when nothing fits. */
export function flowOn(layout: FormLayout, columns: LayoutTable['columns'], flowing: Flowing): Flowed {
  const sheet = emptySheet()
  const { flow, table } = layout.continuation
  let { rect } = flow
  let items = flowing.items
  if (table && items.length > 0) {
    const rows = setTable(table, columns, items)
    addTo(sheet, rows)
    items = rows.rest
    const y = Math.max(rect.y, rows.bottom + AFTER_TABLE)
    rect = { ...rect, y, height: Math.max(0, rect.height + rect.y - y) }
  }
  if (items.length > 0) return { sheet, rest: { items, text: flowing.text } }
  const set = setParagraphs(flowing.text, rect, flow)
  addTo(sheet, set)
  return { sheet, rest: { items, text: set.rest } }
}
