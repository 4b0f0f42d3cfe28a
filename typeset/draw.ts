/** Sheets to PDF pages. Coordinates turn from mm at the top left to points at the bottom left here, and nowhere else. */
import {
  beginText,
  concatTransformationMatrix,
  endText,
  lineTo,
  moveTo,
  popGraphicsState,
  pushGraphicsState,
  setFillingGrayscaleColor,
  setFontAndSize,
  setLineWidth,
  setStrokingGrayscaleColor,
  setTextMatrix,
  showText,
  stroke,
  type PDFDocument,
  type PDFFont,
  type PDFName,
  type PDFOperator,
  type PDFPage,
} from '@cantoo/pdf-lib'
import type { Calibration, FormLayout } from '../domain/printing/layout.ts'
import { embedFile } from './document-face.ts'
import { faceOf, type FontFile } from './fonts.ts'
import { MM_PER_POINT, type SheetPlan } from './sheet-plan.ts'

const points = (mm: number): number => mm / MM_PER_POINT
/** Four decimals of a point are 0.04 µm. */
const exact = (value: number): number => Math.round(value * 1e4) / 1e4

export interface Pen {
  /** 0 black to 1 white. */
  readonly gray: number
  /** Points. */
  readonly hairLine: number
}

export class Painter {
  readonly #document: PDFDocument
  readonly #tag: string
  readonly #fonts = new Map<FontFile, PDFFont>()

  constructor(document: PDFDocument, tag: string) {
    this.#document = document
    this.#tag = tag
  }

  addPage(paper: FormLayout['paper']): PDFPage {
    return this.#document.addPage([exact(points(paper.width)), exact(points(paper.height))])
  }

  /** Draws one plan; calibration scales about the top left corner of the paper, then moves. */
  async paint(page: PDFPage, plan: SheetPlan, calibration: Calibration, pen: Pen): Promise<void> {
    const height = page.getHeight()
    const scale = calibration.scale / 1000
    const [dx, dy] = [points(calibration.dx / 10), points(calibration.dy / 10)]
    const operators: PDFOperator[] = [
      pushGraphicsState(),
      concatTransformationMatrix(scale, 0, 0, scale, exact(dx), exact(height * (1 - scale) - dy)),
      setFillingGrayscaleColor(pen.gray),
      setStrokingGrayscaleColor(pen.gray),
      setLineWidth(pen.hairLine),
    ]
    for (const rule of plan.rules) {
      operators.push(
        moveTo(exact(points(rule.x1)), exact(height - points(rule.y1))),
        lineTo(exact(points(rule.x2)), exact(height - points(rule.y2))),
        stroke(),
      )
    }
    operators.push(beginText())
    const keys = new Map<FontFile, PDFName>()
    for (const run of plan.runs) {
      let x = points(run.x)
      for (const { file, text, width } of faceOf(run.font).stretchesOf(run.text)) {
        const font = await this.#font(file)
        const key = keys.get(file) ?? page.node.newFontDictionary(font.name, font.ref)
        keys.set(file, key)
        operators.push(
          setFontAndSize(key, run.size),
          setTextMatrix(1, 0, 0, 1, exact(x), exact(height - points(run.baseline))),
          showText(font.encodeText(text)),
        )
        x += width * run.size
      }
    }
    operators.push(endText(), popGraphicsState())
    page.pushOperators(...operators)
  }

  async #font(file: FontFile): Promise<PDFFont> {
    const known = this.#fonts.get(file)
    if (known) return known
    const font = await embedFile(this.#document, file, this.#tag)
    this.#fonts.set(file, font)
    return font
  }
}
