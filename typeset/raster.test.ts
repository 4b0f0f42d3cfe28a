/** What is drawn, seen as ink: stack.md's warning is that Chinese can be silently blank while text extraction is perfect. */
import { PDFDocument, setTextRenderingMode, TextRenderingMode } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { NO_CALIBRATION, type FormLayout, type Rect } from '../domain/printing/layout.ts'
import { layoutFor } from '../systems/certificates/declare/layouts/index.ts'
import { certificateFormats } from '../systems/certificates/declare/formats.ts'
import type { Result } from '../domain/kit/problem.ts'
import { documentFont } from './document-face.ts'
import { faceOf } from './fonts.ts'
import { renderOverlay } from './overlay.ts'
import { paginate } from './paginate.ts'
import { blankGlyphs, plannedGlyphs } from './testing/glyph-oracle.ts'
import { inspect, rasterise } from './testing/raster.ts'
import { sampleContent } from './testing/sample.ts'
import { MM_PER_POINT, type SheetPlan } from './sheet-plan.ts'

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message.en)
  return result.value
}

function layoutOf(seq: string): FormLayout {
  const layout = layoutFor(seq)
  if (!layout) throw new Error(`no layout ${seq}`)
  return layout
}

const placesOf = (layout: FormLayout, page: number): Rect[] => {
  if (page > 0) return [...layout.continuation.boxes.map((box) => box.rect), layout.continuation.flow.rect]
  const body = layout.main.boxes.find((box) => box.below)?.rect
  const table = layout.main.table?.rect
  const joined = body && table ? [{ ...table, height: body.y + body.height - table.y }] : []
  return [...layout.main.boxes.map((box) => box.rect), ...joined]
}

describe.each(certificateFormats)('$seq $nameZh', ({ seq }) => {
  test('[PRN-05] every glyph is drawn, and [PRN-03] no ink lies outside its place', async () => {
    const layout = layoutOf(seq)
    const content = sampleContent({ items: 12, repeat: 4 })
    const plans = value(paginate(layout, content))
    const overlay = value(await renderOverlay(layout, content, NO_CALIBRATION))
    const rasters = await rasterise(overlay.pdf)
    expect(overlay.pageCount).toBe(rasters.length)
    expect(plans.flatMap(plannedGlyphs).length).toBeGreaterThan(400)
    expect(blankGlyphs(plans, rasters)).toEqual([])
    for (const [page, raster] of rasters.entries())
      expect(raster.inkOutside(placesOf(layout, page), 0.3)).toEqual([])
  })
})

test('[PRN-03] ink stands where the layout says, to 0.1 mm', async () => {
  const layout = layoutOf('07')
  const content = sampleContent()
  const [plan] = value(paginate(layout, content))
  const [raster] = await rasterise(value(await renderOverlay(layout, content, NO_CALIBRATION)).pdf, 600)
  for (const key of ['certificateNo', 'dateOfIssue', 'establishmentNo'] as const) {
    const text = content.values[key] ?? ''
    const glyphs = plannedGlyphs({ rules: [], runs: plan?.runs.filter((run) => run.text === text) ?? [] })
    const left = Math.min(...glyphs.map(({ rect }) => rect.x))
    const top = Math.min(...glyphs.map(({ rect }) => rect.y))
    const right = Math.max(...glyphs.map(({ rect }) => rect.x + rect.width))
    const bottom = Math.max(...glyphs.map(({ rect }) => rect.y + rect.height))
    const box = layout.main.boxes.find((each) => each.from.includes(key))?.rect
    const ink = raster?.extentIn(box ?? { x: 0, y: 0, width: 0, height: 0 })
    const off = [
      (ink?.x ?? 0) - left,
      (ink?.y ?? 0) - top,
      (ink?.x ?? 0) + (ink?.width ?? 0) - right,
      (ink?.y ?? 0) + (ink?.height ?? 0) - bottom,
    ]
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(0.1)
    expect(left - (box?.x ?? 0)).toBeLessThan(0.5)
  }
})

/** The same text at the same places, through the bare library, with something wrong. */
async function drawWrongly(
  plan: SheetPlan,
  wrong: 'invisible' | 'noOutlines' | 'right',
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const face = faceOf('serif').own
  const sound = documentFont(face)
  const outlinesLost = () => {
    const subset = face.parsed.createSubset()
    const blank = face.parsed.createSubset()
    return {
      includeGlyph: (each: number | { id: number }) => subset.includeGlyph(each),
      encode: () => blank.encode(),
    }
  }
  document.registerFontkit({
    create: () => (wrong === 'noOutlines' ? { ...sound, createSubset: outlinesLost } : sound),
  })
  const font = await document.embedFont(face.bytes, { subset: true })
  const page = document.addPage([210 / MM_PER_POINT, 297 / MM_PER_POINT])
  if (wrong === 'invisible') page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible))
  for (const run of plan.runs)
    page.drawText(run.text, {
      font,
      size: run.size,
      x: run.x / MM_PER_POINT,
      y: page.getHeight() - run.baseline / MM_PER_POINT,
    })
  return document.save()
}

describe('the oracle itself', () => {
  const content = sampleContent({ items: 0 })
  const [plan] = value(paginate(layoutOf('05'), content))
  if (!plan) throw new Error('no sheet')
  const serif: SheetPlan = { rules: [], runs: plan.runs.filter((run) => run.font === 'serif') }
  const glyphs = plannedGlyphs(serif).length

  test('is content with the right drawing', async () => {
    expect(blankGlyphs([serif], await rasterise(await drawWrongly(serif, 'right')))).toEqual([])
  })

  test.each(['invisible', 'noOutlines'] as const)(
    'catches text that extracts well and draws nothing: %s',
    async (wrong) => {
      const pdf = await drawWrongly(serif, wrong)
      expect(await inspect('pdftotext', pdf)).toContain('示例恒丰进出口有限公司')
      expect(blankGlyphs([serif], await rasterise(pdf))).toHaveLength(glyphs)
    },
  )

  test('catches a single missing glyph', async () => {
    const [first, ...others] = serif.runs
    if (!first?.text.startsWith('兹')) throw new Error('the statement comes first')
    const pdf = await drawWrongly(
      {
        rules: [],
        runs: [{ ...first, text: `\u3000${Array.from(first.text).slice(1).join('')}` }, ...others],
      },
      'right',
    )
    expect(blankGlyphs([serif], await rasterise(pdf))).toEqual(['兹'])
  })
})

describe('[PRN-05] names in extensions B to H are drawn, each glyph by a font that has it', () => {
  const RARE = '示例𠮷𬖋𧎼\u{2A6B2}\u{2B81D}\u{30EDD}\u{31350}有限公司ABC'

  test('on certificates', async () => {
    const content = sampleContent({ values: { consignorZh: RARE, productZh: RARE } })
    const plans = value(paginate(layoutOf('07'), content))
    expect(
      plans.flatMap(plannedGlyphs).filter(({ character }) => '𠮷𬖋𧎼'.includes(character)).length,
    ).toBeGreaterThanOrEqual(6)
    const overlay = value(await renderOverlay(layoutOf('07'), content, NO_CALIBRATION))
    const rasters = await rasterise(overlay.pdf)
    expect(blankGlyphs(plans, rasters)).toEqual([])
    for (const [page, raster] of rasters.entries())
      expect(raster.inkOutside(placesOf(layoutOf('07'), page), 0.3)).toEqual([])
    expect(await inspect('pdffonts', overlay.pdf)).toContain('HanaMinB')
    // The same input, the same bytes; and what has no rare characters knows no other font.
    expect(value(await renderOverlay(layoutOf('07'), content, NO_CALIBRATION)).sha256).toBe(overlay.sha256)
    expect(
      await inspect(
        'pdffonts',
        value(await renderOverlay(layoutOf('07'), sampleContent(), NO_CALIBRATION)).pdf,
      ),
    ).not.toContain('Hana')
  })

  test('a text is drawn where it was measured', () => {
    const face = faceOf('serif')
    const stretches = face.stretchesOf(RARE)
    expect(stretches.map(({ text }) => text).join('')).toBe(RARE)
    expect(stretches.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(face.widthOfText(RARE), 9)
    expect(stretches.map(({ text, file }) => [text, file === face.own])).toEqual([
      ['示例', true],
      ...stretches.slice(1, -1).map(({ text }) => [text, false]),
      ['有限公司ABC', true],
    ])
  })
})
