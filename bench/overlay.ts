/**
 * One warm overlay page against the bare library that draws the same text at the same places (goal: 1.2 times). The bare
 * library gets its font parsed once as well: what is compared is checking, breaking, fitting and drawing, not file reading.
 */
import { PDFDocument } from '@cantoo/pdf-lib'
import { NO_CALIBRATION, type FontName } from '../domain/printing/layout.ts'
import { layoutFor } from '../systems/certificates/declare/layouts/index.ts'
import { faceOf } from '../typeset/fonts.ts'
import { renderOverlay } from '../typeset/overlay.ts'
import { paginate } from '../typeset/paginate.ts'
import { MM_PER_POINT, type SheetPlan } from '../typeset/sheet-plan.ts'
import { sampleContent } from '../typeset/testing/sample.ts'
import { alternate, type Figure } from './figure.ts'

const ROUNDS = 31
const WARM_UP = 5

/** By the library alone. */
export async function drawBare(sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([210 / MM_PER_POINT, 297 / MM_PER_POINT])
  const embedded = new Map<FontName, Awaited<ReturnType<typeof document.embedFont>>>()
  for (const run of sheets.flatMap((sheet) => sheet.runs)) {
    let font = embedded.get(run.font)
    if (!font) {
      const { parsed, bytes } = faceOf(run.font).own
      document.registerFontkit({ create: () => parsed })
      font = await document.embedFont(bytes, { subset: true })
      embedded.set(run.font, font)
    }
    page.drawText(run.text, {
      font,
      size: run.size,
      x: run.x / MM_PER_POINT,
      y: page.getHeight() - run.baseline / MM_PER_POINT,
    })
  }
  return document.save({ useObjectStreams: false })
}

/** Medians in ms of rounds that alternate in one process. */
export async function run(): Promise<Figure> {
  const layout = layoutFor('07')
  if (!layout) throw new Error('no layout 07')
  const content = sampleContent()
  const sheets = paginate(layout, content)
  if (!sheets.ok) throw new Error(sheets.problem.message.en)
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  const ours = () => timed(() => renderOverlay(layout, content, NO_CALIBRATION))
  const floor = () => timed(() => drawBare(sheets.value))
  await alternate(WARM_UP, ours, floor)
  const figure = await alternate(ROUNDS, ours, floor)
  return { name: 'overlay page', ...figure, ratio: figure.ours / figure.floor, unit: 'ms' }
}
