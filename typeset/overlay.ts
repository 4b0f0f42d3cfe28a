/**
 * The overlay of a certificate: only what the blank form lacks, at the form's own coordinates (CERT-13, PRN-03, PRN-05).
 * The same input gives the same bytes, on every machine and at every time.
 */
import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { CertificateContent } from '../domain/printing/content.ts'
import type { Calibration, FormLayout } from '../domain/printing/layout.ts'
import { ok, type Result } from '../domain/kit/problem.ts'
import { Painter, type Pen } from './draw.ts'
import { paginate } from './paginate.ts'
import { subsetTag } from './subset-tag.ts'

export interface Overlay {
  readonly pdf: Uint8Array
  /** Lower-case hex, of `pdf`. */
  readonly sha256: string
  /** The main sheet and its continuation sheets. */
  readonly pageCount: number
}

export const INK: Pen = { gray: 0, hairLine: 0.4 }

/** Refusals before anything is printed: GEOMETRY_GLYPH, GEOMETRY_OVERFLOW, GEOMETRY_PAGES. */
export async function renderOverlay(
  layout: FormLayout,
  content: CertificateContent,
  calibration: Calibration,
): Promise<Result<Overlay>> {
  const sheets = paginate(layout, content)
  if (!sheets.ok) return sheets
  const document = await PDFDocument.create({ updateMetadata: false })
  const painter = new Painter(document, subsetTag([layout, content]))
  for (const sheet of sheets.value)
    await painter.paint(painter.addPage(layout.paper), sheet, calibration, INK)
  const pdf = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return ok({ pdf, sha256: createHash('sha256').update(pdf).digest('hex'), pageCount: sheets.value.length })
}
