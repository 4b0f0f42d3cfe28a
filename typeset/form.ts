/** A certificate as people read it: a sketch of the blank form, marked 示例, with the overlay on top. Never spooled. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { CertificateContent } from '../domain/printing/content.ts'
import {
  NO_CALIBRATION,
  type Calibration,
  type FormLayout,
  type LayoutSketch,
} from '../domain/printing/layout.ts'
import { ok, type Result } from '../domain/kit/problem.ts'
import { Painter, type Pen } from './draw.ts'
import { faceOf } from './fonts.ts'
import { INK } from './overlay.ts'
import { paginate } from './paginate.ts'
import { runAt, type SheetPlan } from './sheet-plan.ts'
import { subsetTag } from './subset-tag.ts'

export interface FormOptions {
  /** The document's title, as viewers show it. */
  readonly title: string
  /** Moves the overlay over the form, for previews of a calibration; none by default. */
  readonly calibration?: Calibration
}

const PRINTED: Pen = { gray: 0.35, hairLine: 0.5 }

function sketchPlan(sketch: LayoutSketch | undefined): SheetPlan {
  const runs = (sketch?.labels ?? []).map((label) =>
    runAt(
      label.rect,
      label,
      label.size,
      label.rect.y,
      label.text,
      faceOf(label.font).widthOfText(label.text),
    ),
  )
  return { runs, rules: [...(sketch?.rules ?? [])] }
}

/** Refusals as for the overlay. The caller saves the document; it carries a title and no times. */
export async function renderForm(
  layout: FormLayout,
  content: CertificateContent,
  options: FormOptions,
): Promise<Result<PDFDocument>> {
  const sheets = paginate(layout, content)
  if (!sheets.ok) return sheets
  const document = await PDFDocument.create({ updateMetadata: false })
  document.setTitle(options.title, { showInWindowTitleBar: true })
  const painter = new Painter(document, subsetTag([layout, content, options.title]))
  for (const [index, sheet] of sheets.value.entries()) {
    const page = painter.addPage(layout.paper)
    await painter.paint(
      page,
      sketchPlan(index === 0 ? layout.sketch?.main : layout.sketch?.continuation),
      NO_CALIBRATION,
      PRINTED,
    )
    await painter.paint(page, sheet, options.calibration ?? NO_CALIBRATION, INK)
  }
  return ok(document)
}
