/** The overlay as data and bytes: refusals, pages known beforehand, calibration, determinism. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import type { CertificateContent } from '../domain/printing/content.ts'
import { NO_CALIBRATION, type Calibration, type FormLayout } from '../domain/printing/layout.ts'
import { layoutFor } from '../systems/certificates/declare/layouts/index.ts'
import { certificateFormats } from '../systems/certificates/declare/formats.ts'
import { renderForm } from './form.ts'
import { faceOf, missingGlyphs } from './fonts.ts'
import { renderOverlay, type Overlay } from './overlay.ts'
import { paginate } from './paginate.ts'
import { MM_PER_POINT } from './sheet-plan.ts'
import { inspect, rasterise, type Raster } from './testing/raster.ts'
import { sampleContent } from './testing/sample.ts'

function layoutOf(seq: string): FormLayout {
  const layout = layoutFor(seq)
  if (!layout) throw new Error(`no layout ${seq}`)
  return layout
}

const labelsOf = (seq: string) => [
  ...(layoutOf(seq).sketch?.main.labels ?? []),
  ...(layoutOf(seq).sketch?.continuation.labels ?? []),
]

async function overlay(
  seq: string,
  content: CertificateContent,
  calibration = NO_CALIBRATION,
): Promise<Overlay> {
  const result = await renderOverlay(layoutOf(seq), content, calibration)
  if (!result.ok) throw new Error(result.problem.message.en)
  return result.value
}

async function refusal(seq: string, content: CertificateContent) {
  const result = await renderOverlay(layoutOf(seq), content, NO_CALIBRATION)
  if (result.ok) throw new Error('was not refused')
  return result.problem
}

describe('refusals, all before a blank is touched', () => {
  test('[PRN-05] a missing glyph is named with its character and field', async () => {
    const problem = await refusal('07', sampleContent({ values: { consignorZh: '示例\u{2EBF0}公司' } }))
    expect(problem).toMatchObject({
      code: 'GEOMETRY_GLYPH',
      blankConsumed: 'no',
      retrySafe: false,
      places: [{ at: 'values.consignorZh' }],
    })
    expect(problem.message.zh).toBe('发货人（中文）中的“\u{2EBF0}”（U+2EBF0）没有字形')
    expect(problem.next?.zh).toBeTruthy()
  })

  test('[PRN-05] a missing glyph in the list of goods is named by its item', async () => {
    const content = sampleContent({ items: 2 })
    const problem = await refusal('05', {
      ...content,
      items: [...content.items, { no: '3', nameZh: '\u{E000}鱼' }],
    })
    expect(problem).toMatchObject({
      code: 'GEOMETRY_GLYPH',
      places: [{ at: 'items.2.nameZh', message: { zh: expect.stringContaining('第3项品名') } }],
    })
  })

  test('fields that the layout does not print are not checked', async () => {
    expect((await overlay('08', sampleContent({ values: { statementZh: '\u{2EBF0}' } }))).pageCount).toBe(1)
  })

  test('[PRN-03] what does not fit is refused by the name of its field', async () => {
    const long = await refusal('08', sampleContent({ values: { consignorEn: 'SAMPLE ROAD '.repeat(80) } }))
    expect(long).toMatchObject({
      code: 'GEOMETRY_OVERFLOW',
      blankConsumed: 'no',
      places: [{ at: 'values.consignorEn' }],
    })
    expect(
      (await refusal('08', sampleContent({ values: { dateOfIssue: '2026-11-20 '.repeat(30) } }))).places?.[0]
        ?.at,
    ).toBe('values.dateOfIssue')
  })

  test('more sheets than a print order may name', async () => {
    expect((await refusal('05', sampleContent({ repeat: 1500 }))).code).toBe('GEOMETRY_PAGES')
  })

  test('the glyph check stands on its own', () => {
    expect(missingGlyphs('示例 Sample\n\u{2EBF0}\u{2EBF0}')).toEqual(['\u{2EBF0}'])
  })
})

describe('pages', () => {
  test('[CERT-12] a certificate that fits needs one sheet, and each format says so', async () => {
    for (const { seq } of certificateFormats)
      expect((await overlay(seq, sampleContent({ items: 2 }))).pageCount).toBe(1)
  })

  test('[CERT-12] rows and running text flow on; every sheet has the number and page n of m', async () => {
    const { pdf, pageCount } = await overlay('07', sampleContent({ items: 60, repeat: 20 }))
    expect(pageCount).toBeGreaterThan(3)
    const pages = (await inspect('pdftotext', pdf)).split('\f').slice(0, -1)
    expect(pages).toHaveLength(pageCount)
    for (const [index, text] of pages.entries()) {
      expect(text).toContain(`Page ${index + 1} of ${pageCount}`)
      expect(text).toMatch(new RegExp(`第 ?${index + 1} ?页`, 'u'))
      expect(text).toContain('320000226000017001')
    }
    const all = pages.join('\n')
    for (let item = 1; item <= 60; item += 1) expect(all).toContain(`冷冻烤鳗 ${item} 号`)
    expect(all.match(/Oxolinic/gu)).toHaveLength(20)
    expect(pages.at(-1)).toContain('***')
  })

  test('[CERT-12] running text becomes a little smaller when that spares a continuation sheet', () => {
    const sheetsOf = (repeat: number) => {
      const sheets = paginate(layoutOf('05'), sampleContent({ items: 0, repeat }))
      if (!sheets.ok) throw new Error(sheets.problem.message.en)
      return sheets.value
    }
    const sizeOf = (repeat: number) =>
      sheetsOf(repeat)[0]?.runs.find((run) => run.text.startsWith('兹'))?.size ?? 0
    const repeats = Array.from({ length: 12 }, (_, index) => index + 1)
    const smaller = repeats.filter((repeat) => sizeOf(repeat) < 10)
    expect(smaller.length).toBeGreaterThan(0)
    for (const repeat of smaller) expect([sheetsOf(repeat).length, sizeOf(repeat) >= 9]).toEqual([1, true])
    expect(sheetsOf(12).length).toBeGreaterThan(1)
  })

  test('shrinks an address before refusing it', () => {
    const sizes = (address: string) => {
      const sheets = paginate(layoutOf('08'), sampleContent({ values: { consignorEn: address } }))
      if (!sheets.ok) throw new Error(sheets.problem.message.en)
      return sheets.value[0]?.runs.filter((run) => run.text.startsWith('ADDRESS')).map((run) => run.size)
    }
    expect(sizes('ADDRESS')).toEqual([10])
    expect(sizes(`ADDRESS ${'SAMPLE ROAD '.repeat(15)}`)?.[0]).toBeLessThan(10)
  })
})

describe('the bytes', () => {
  test('[PRN-05] A4 exactly, fonts embedded as subsets, no times, nothing but the overlay', async () => {
    const { pdf } = await overlay('07', sampleContent())
    const [info, fonts, text] = await Promise.all([
      inspect('pdfinfo', pdf),
      inspect('pdffonts', pdf),
      inspect('pdftotext', pdf),
    ])
    expect(info).toMatch(/Page size:\s+595\.276 x 841\.89 pts \(A4\)/u)
    expect(info).not.toMatch(/CreationDate|ModDate|Producer/u)
    const rows = fonts.trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows)
      expect(row).toMatch(/^[A-Z]{6}\+Noto\S+\s+CID TrueType\s+Identity-H\s+yes\s+yes\s+yes/u)
    expect(text).not.toMatch(/示例版式|中华人民共和国|发货人名称/u)
  })

  test('are the same in every process and whatever was rendered before', async () => {
    await overlay('20', sampleContent({ items: 7, repeat: 3 }))
    const here = await overlay('13', sampleContent())
    expect((await overlay('13', sampleContent())).sha256).toBe(here.sha256)
    const elsewhere = `
      import { layoutFor } from './systems/certificates/declare/layouts/index.ts'
      import { renderOverlay } from './typeset/overlay.ts'
      import { sampleContent } from './typeset/testing/sample.ts'
      const result = await renderOverlay(layoutFor('13'), sampleContent(), { dx: 0, dy: 0, scale: 1000 })
      process.stdout.write(result.value.sha256)`
    const root = fileURLToPath(new URL('..', import.meta.url))
    expect(
      execFileSync(process.execPath, ['--input-type=module', '-e', elsewhere], {
        cwd: root,
        encoding: 'utf8',
      }),
    ).toBe(here.sha256)
    expect((await overlay('13', sampleContent(), { dx: 1, dy: 0, scale: 1000 })).sha256).not.toBe(here.sha256)
  })
})

describe('[PRN-04] calibration', () => {
  const extent = (raster: Raster) => {
    const ink = raster.extentIn({ x: 0, y: 0, width: 210, height: 297 })
    return ink ? [ink.x, ink.y, ink.x + ink.width, ink.y + ink.height] : []
  }
  const extentWith = async (calibration: Calibration) => {
    const [raster] = await rasterise((await overlay('08', sampleContent(), calibration)).pdf, 254)
    if (!raster) throw new Error('no page')
    return extent(raster)
  }

  test('moves right and down in 0.1 mm', async () => {
    const [from, to] = [await extentWith(NO_CALIBRATION), await extentWith({ dx: 25, dy: -13, scale: 1000 })]
    for (const [index, shift] of [2.5, -1.3, 2.5, -1.3].entries())
      expect((to[index] ?? 0) - (from[index] ?? 0)).toBeCloseTo(shift, 0.7)
  })

  test('scales about the top left corner of the paper', async () => {
    const [from, to] = [await extentWith(NO_CALIBRATION), await extentWith({ dx: 0, dy: 0, scale: 1010 })]
    for (const [index, before] of from.entries())
      expect(Math.abs((to[index] ?? 0) - before * 1.01)).toBeLessThan(0.25)
  })
})

describe('the sketched form', () => {
  test('[CERT-13] lies under the overlay in previews, is marked 示例, and carries the title', async () => {
    const result = await renderForm(layoutOf('07'), sampleContent({ items: 40 }), { title: '健康证书 示例' })
    if (!result.ok) throw new Error(result.problem.message.en)
    const document = await PDFDocument.load(await result.value.save(), { updateMetadata: false })
    expect(document.getTitle()).toBe('健康证书 示例')
    expect(document.getCreationDate()).toBeUndefined()
    const pages = (await inspect('pdftotext', await result.value.save())).split('\f').slice(0, -1)
    expect(pages).toHaveLength(document.getPageCount())
    for (const page of pages) expect(page).toMatch(/示例版式[\s\S]*SAMPLE/u)
    expect(pages[0]).toContain('发货人名称及地址')
    expect(pages[1]).toContain('CONTINUATION SHEET')
  })

  test('every caption of every sketch can be drawn and fits its place', () => {
    for (const { seq } of certificateFormats) {
      for (const label of labelsOf(seq))
        expect({ text: label.text, missing: missingGlyphs(label.text, label.font) }).toEqual({
          text: label.text,
          missing: [],
        })
      const tooWide = labelsOf(seq).filter(
        (label) => faceOf(label.font).widthOfText(label.text) * label.size * MM_PER_POINT > label.rect.width,
      )
      expect(tooWide.map((label) => label.text)).toEqual([])
    }
  })
})
