/** The oracle of blank glyphs: which characters of the planned sheets left no ink where they should stand. */
import { faceOf } from '../fonts.ts'
import { MM_PER_POINT, type SheetPlan, type TextRun } from '../sheet-plan.ts'
import type { Raster } from './raster.ts'

export interface Glyph {
  readonly character: string
  /** Of its ink, mm. */
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

function glyphsOf(run: TextRun): Glyph[] {
  const face = faceOf(run.font)
  const glyphs: Glyph[] = []
  let { x } = run
  for (const character of run.text) {
    const codePoint = character.codePointAt(0) ?? 0
    const { parsed } = face.fileFor(codePoint) ?? face.own
    const mm = (run.size * MM_PER_POINT) / parsed.unitsPerEm
    const { advanceWidth, bbox } = parsed.glyphForCodePoint(codePoint)
    if (bbox.maxX > bbox.minX && bbox.maxY > bbox.minY) {
      glyphs.push({
        character,
        rect: {
          x: x + bbox.minX * mm,
          y: run.baseline - bbox.maxY * mm,
          width: (bbox.maxX - bbox.minX) * mm,
          height: (bbox.maxY - bbox.minY) * mm,
        },
      })
    }
    x += advanceWidth * mm
  }
  return glyphs
}

export const plannedGlyphs = (plan: SheetPlan): Glyph[] => plan.runs.flatMap(glyphsOf)

/** Characters without ink; a glyph counts as drawn when a twentieth of its box is dark. */
export function blankGlyphs(plans: readonly SheetPlan[], rasters: readonly Raster[]): string[] {
  if (plans.length !== rasters.length)
    throw new Error(`${plans.length} sheets planned, ${rasters.length} drawn`)
  return plans.flatMap((plan, index) => {
    const raster = rasters[index]
    if (!raster) return []
    return plannedGlyphs(plan)
      .filter(
        ({ rect }) =>
          raster.inkIn(rect) < Math.max(1, raster.pixels(rect.width) * raster.pixels(rect.height) * 0.05),
      )
      .map(({ character }) => character)
  })
}
