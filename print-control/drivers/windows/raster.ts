/** Pages of a PDF as grey pixels, by PDFium. Done in a thread of its own (raster-worker.ts): see pdfium.ts. */
import { MB } from '../../../domain/kit/field.ts'
import { loadPdfium, type Pdfium } from '../../../files/pdfium.ts'

export interface GreyPage {
  readonly width: number
  readonly height: number
  /** One byte a pixel, 0 = black, `stride` bytes a row. */
  readonly grey: Uint8Array
  readonly stride: number
}

export interface RasterTask {
  readonly pdf: Uint8Array
  readonly width: number
  readonly height: number
}

/** A sheet of A3 at 1200 dpi has 280 million pixels; A4 at 600 a quarter of that and half. */
const MAX_MEMORY = 512 * MB
const GREY = 1
const WHITE = 0xffffffff
/** Annotations are drawn, text as on a screen of dots, nothing in colour: FPDF_ANNOT, FPDF_LCD_TEXT, FPDF_GRAYSCALE. */
const FLAGS = 0x01 | 0x02 | 0x08

let loaded: Promise<Pdfium> | undefined

/** Every page at exactly `width` × `height` pixels. Throws on bytes that are no PDF, and on one that wants too much. */
export async function raster({ pdf, width, height }: RasterTask): Promise<GreyPage[]> {
  const pdfium = await (loaded ??= loadPdfium(MAX_MEMORY))
  try {
    return draw(pdfium, pdf, width, height)
  } catch (error) {
    loaded = undefined
    throw error
  }
}

function draw(pdfium: Pdfium, pdf: Uint8Array, width: number, height: number): GreyPage[] {
  const at = pdfium.allocate(pdf.length)
  const pixels = pdfium.allocate(width * height)
  if (at === 0 || pixels === 0) throw new Error('there is not memory enough for the page')
  pdfium.memory().set(pdf, at)
  const document = pdfium.open(at, pdf.length, 0)
  if (document === 0) throw new Error('PDFium cannot open the document')
  const bitmap = pdfium.createBitmap(width, height, GREY, pixels, width)
  try {
    return Array.from({ length: pdfium.pageCount(document) }, (_, index) => {
      const page = pdfium.openPage(document, index)
      if (page === 0) throw new Error(`PDFium cannot open page ${index + 1}`)
      pdfium.fill(bitmap, 0, 0, width, height, WHITE)
      pdfium.render(bitmap, page, 0, 0, width, height, 0, FLAGS)
      pdfium.closePage(page)
      return { width, height, grey: pdfium.memory().slice(pixels, pixels + width * height), stride: width }
    })
  } finally {
    pdfium.destroyBitmap(bitmap)
    pdfium.close(document)
    pdfium.free(at)
    pdfium.free(pixels)
  }
}
