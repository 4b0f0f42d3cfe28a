import { describe, expect, test } from 'vitest'
import { certificateFormats } from '../formats.ts'
import { layoutSchema, type FormLayout, type Rect } from '../../../../domain/printing/layout.ts'
import { layoutFor } from './index.ts'

const SLACK = 0.05
const overlap = (a: Rect, b: Rect): boolean =>
  a.x + a.width > b.x + SLACK &&
  b.x + b.width > a.x + SLACK &&
  a.y + a.height > b.y + SLACK &&
  b.y + b.height > a.y + SLACK

function placesOf(layout: FormLayout): { main: Rect[]; continuation: Rect[] } {
  const main = layout.main.boxes.map((box) => box.rect)
  if (layout.main.table) main.push(layout.main.table.rect)
  return {
    main,
    continuation: [...layout.continuation.boxes.map((box) => box.rect), layout.continuation.flow.rect],
  }
}

const layouts = certificateFormats.map((format) => ({
  format,
  layout: layoutSchema.parse(layoutFor(format.seq)),
}))

test('every format has a layout of its own, and unknown ones have none', () => {
  expect(layouts.map(({ layout }) => layout.format)).toEqual(certificateFormats.map((format) => format.seq))
  expect(layoutFor('24')).toBeUndefined()
})

describe.each(layouts)('layout $format.seq $format.nameZh', ({ format, layout }) => {
  const { main, continuation } = placesOf(layout)

  test('is A4 and every place lies on the paper, 5 mm from its edges', () => {
    expect(layout.paper).toEqual({ width: 210, height: 297 })
    const sketch = [...(layout.sketch?.main.labels ?? []), ...(layout.sketch?.continuation.labels ?? [])].map(
      (label) => label.rect,
    )
    for (const rect of [...main, ...continuation, ...sketch]) {
      expect(rect.x).toBeGreaterThanOrEqual(5)
      expect(rect.y).toBeGreaterThanOrEqual(5)
      expect(rect.x + rect.width).toBeLessThanOrEqual(205)
      expect(rect.y + rect.height).toBeLessThanOrEqual(292)
      expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(2.5)
    }
  })

  test('no two places overlap', () => {
    for (const sheet of [main, continuation]) {
      for (const [index, rect] of sheet.entries())
        for (const other of sheet.slice(index + 1))
          expect(overlap(rect, other), `${JSON.stringify(rect)} and ${JSON.stringify(other)}`).toBe(false)
    }
  })

  test('no caption of the sketch lies where the overlay prints', () => {
    for (const [labels, rects] of [
      [layout.sketch?.main.labels ?? [], main],
      [layout.sketch?.continuation.labels ?? [], continuation],
    ] as const) {
      for (const label of labels)
        for (const rect of rects)
          expect(overlap(label.rect, rect), `${label.text} and ${JSON.stringify(rect)}`).toBe(false)
    }
  })

  test('uses the languages of its format and says that it is a sample', () => {
    const keys = layout.main.boxes.flatMap((box) => box.from)
    expect(keys.includes('statementZh')).toBe(format.language !== 'en')
    expect(keys.includes('statementEn')).toBe(format.language !== 'zh')
    expect(keys).toContain('certificateNo')
    for (const sheet of [layout.sketch?.main, layout.sketch?.continuation])
      expect(sheet?.labels.some((label) => label.text.includes('示例版式'))).toBe(true)
  })

  test('prints the certificate number and page n of m on continuation sheets', () => {
    const keys = layout.continuation.boxes.flatMap((box) => box.from)
    expect(keys).toContain('certificateNo')
    expect(keys.some((key) => key === 'pageZh' || key === 'pageEn')).toBe(true)
  })

  test('has the body large enough for running text', () => {
    const body = layout.main.boxes.filter((box) => box.overflow === 'continue')
    expect(body).toHaveLength(1)
    expect(body[0]?.rect.height).toBeGreaterThan(25)
  })
})

test('phytosanitary and fumigation forms have places for the treatment', () => {
  for (const { format, layout } of layouts) {
    const hasTreatment =
      layout.main.boxes.some((box) => box.from.includes('chemical')) &&
      layout.main.boxes.some((box) => box.from.includes('concentration'))
    expect(hasTreatment).toBe(['C5-1', 'C7-1'].includes(format.blankKind))
  }
  expect(
    layouts
      .filter(({ layout }) => layout.main.boxes.some((box) => box.from.includes('botanicalName')))
      .map(({ format }) => format.seq),
  ).toEqual(['19', '20'])
})
