/** From layout and content to finished sheets: how many there are is known before anything is drawn or reserved. */
import type { CertificateContent } from '../domain/printing/content.ts'
import type { FormLayout, LayoutBox } from '../domain/printing/layout.ts'
import { fail, ok, type Result } from '../domain/kit/problem.ts'
import { paragraphsIn, placeOf, setBox, type PageNumber } from './boxes.ts'
import { flowMain, flowOn, isFinished, ITEMS } from './flow.ts'
import { missingIn, plainContent, type PlainContent } from './plain-content.ts'
import { glyphProblem, overflowProblem, tooManyPagesProblem } from './problems.ts'
import { addTo, type SheetPlan } from './sheet-plan.ts'
import { usedColumns } from './table.ts'

/** A print order names at most as many sheets. */
export const MOST_PAGES = 50

function fixedBoxes(
  sheet: SheetPlan,
  boxes: readonly LayoutBox[],
  content: PlainContent,
  number: PageNumber,
): Result<SheetPlan> {
  for (const box of boxes) {
    const set = setBox(box, paragraphsIn(box, content, number))
    if (!set.ok) return set
    addTo(sheet, set.value)
  }
  return ok(sheet)
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
  let flowed = main.value
  while (!isFinished(flowed)) {
    const { rest } = flowed
    if (sheets.length === MOST_PAGES) return fail(tooManyPagesProblem(MOST_PAGES))
    flowed = flowOn(layout, continued, rest)
    if (flowed.sheet.runs.length === 0) {
      const box = layout.main.boxes.find((each) => each.overflow === 'continue')
      return fail(overflowProblem(rest.items.length > 0 || !box ? ITEMS : placeOf(box)))
    }
    sheets.push(flowed.sheet)
  }
  for (const [index, sheet] of sheets.entries()) {
    const boxes =
      index === 0 ? layout.main.boxes.filter((box) => box.overflow !== 'continue') : layout.continuation.boxes
    const fixed = fixedBoxes(sheet, boxes, content, { page: index + 1, pages: sheets.length })
    if (!fixed.ok) return fixed
  }
  return ok(sheets)
}
