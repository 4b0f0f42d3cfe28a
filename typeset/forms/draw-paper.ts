/** A paper as a PDF: A4, embedded subset fonts, the same bytes for the same paper. */
import { degrees, grayscale, PDFDocument, type PDFPage } from '@cantoo/pdf-lib'
import { fail, ok, type Result } from '../../domain/kit/problem.ts'
import { NO_CALIBRATION } from '../../domain/printing/layout.ts'
import { embedFace } from '../document-face.ts'
import { Painter, type Pen } from '../draw.ts'
import { faceOf } from '../fonts.ts'
import { MM_PER_POINT, runAt, type SheetPlan, type TextRun } from '../sheet-plan.ts'
import { subsetTag } from '../subset-tag.ts'
import { missingInPaper, paperGlyphProblem } from './glyphs.ts'
import { paginatePaper, type Ground, type PaperSheet } from './paginate-paper.ts'
import { AREA, SHEET, type Paper } from './paper.ts'

const INK: Pen = { gray: 0, hairLine: 0.4 }
const QUIET: Pen = { gray: 0.35, hairLine: 0.3 }
const GROUND = 0.955
const MARK = { gray: 0.86, size: 96, angle: 35 } as const
const FOOT_Y = 283
const HEAD_Y = 11
const FOOT_SIZE = 8

const points = (mm: number): number => mm / MM_PER_POINT

function line(text: string, y: number, align: 'left' | 'center' | 'right'): TextRun {
  return runAt(
    { ...AREA, y, height: 5 },
    { font: 'serif', align },
    FOOT_SIZE,
    y,
    text,
    faceOf('serif').widthOfText(text),
  )
}

/** Foot of every sheet, head of every further one. */
function furniture(paper: Paper, page: number, pages: number): SheetPlan {
  const count = paper.pageText.replace('{page}', String(page)).replace('{pages}', String(pages))
  const runs = [line(paper.foot, FOOT_Y, 'left'), line(count, FOOT_Y, 'right')]
  const rules = [{ x1: AREA.x, y1: FOOT_Y - 1.5, x2: AREA.x + AREA.width, y2: FOOT_Y - 1.5 }]
  if (page === 1) return { runs, rules }
  return {
    runs: [...runs, line(paper.title, HEAD_Y, 'left'), line(paper.number, HEAD_Y, 'right')],
    rules: [...rules, { x1: AREA.x, y1: HEAD_Y + 4.6, x2: AREA.x + AREA.width, y2: HEAD_Y + 4.6 }],
  }
}

function fillGrounds(page: PDFPage, grounds: readonly Ground[]): void {
  for (const { x, y, width, height } of grounds)
    page.drawRectangle({
      x: points(x),
      y: points(SHEET.height - y - height),
      width: points(width),
      height: points(height),
      color: grayscale(GROUND),
    })
}

async function drawMark(document: PDFDocument, pages: readonly PDFPage[], text: string): Promise<void> {
  const font = await embedFace(document, 'serifBold', 'MARKAA')
  const width = font.widthOfTextAtSize(text, MARK.size)
  const turn = (MARK.angle * Math.PI) / 180
  const middle = { x: points(SHEET.width / 2), y: points(SHEET.height / 2) }
  for (const page of pages) {
    page.drawText(text, {
      x: middle.x - (width / 2) * Math.cos(turn) + MARK.size * 0.35 * Math.sin(turn),
      y: middle.y - (width / 2) * Math.sin(turn) - MARK.size * 0.35 * Math.cos(turn),
      size: MARK.size,
      font,
      color: grayscale(MARK.gray),
      rotate: degrees(MARK.angle),
    })
  }
}

export interface DrawnPaper {
  readonly document: PDFDocument
  /** As drawn, for tests that look at the ink. */
  readonly sheets: readonly PaperSheet[]
}

/** Refusal: GEOMETRY_GLYPH. The caller saves the document; it carries a title and no times. */
export async function drawPaper(paper: Paper): Promise<Result<DrawnPaper>> {
  const missing = missingInPaper(paper)
  if (missing.length > 0) return fail(paperGlyphProblem(missing))
  const sheets = paginatePaper(paper)
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(paper.title, { showInWindowTitleBar: true })
  const painter = new Painter(document, subsetTag(paper))
  const pages = sheets.map(() => painter.addPage(SHEET))
  if (paper.watermark !== undefined) await drawMark(document, pages, paper.watermark)
  for (const [index, sheet] of sheets.entries()) {
    const page = pages[index]
    if (!page) continue
    fillGrounds(page, sheet.grounds)
    await painter.paint(page, sheet, NO_CALIBRATION, INK)
    await painter.paint(page, furniture(paper, index + 1, sheets.length), NO_CALIBRATION, QUIET)
  }
  return ok({ document, sheets })
}

/** {@link drawPaper}, saved: what a worker hands back. */
export async function paperPdf(paper: Paper): Promise<Result<Uint8Array>> {
  const drawn = await drawPaper(paper)
  return drawn.ok
    ? ok(
        await drawn.value.document.save({
          useObjectStreams: false,
          addDefaultPage: false,
          objectsPerTick: Number.POSITIVE_INFINITY,
        }),
      )
    : drawn
}
