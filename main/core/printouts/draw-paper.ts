/** The worker's part of a printout. Fonts and the PDF library are loaded only by the worker that draws. */
import { fileURLToPath } from 'node:url'
import type { Result } from '../../../domain/kit/problem.ts'
import type { Paper } from '../../../typeset/forms/paper.ts'

export async function drawPaper(paper: Paper): Promise<Result<Uint8Array>> {
  // A bundle takes the fonts of the print control beside it; the sources find them by themselves.
  if (!import.meta.url.endsWith('.ts'))
    process.env['SILL_FONT_DIR'] ??= fileURLToPath(new URL('../print-control/fonts', import.meta.url))
  const { paperPdf } = await import('../../../typeset/forms/draw-paper.ts')
  return paperPdf(paper)
}
