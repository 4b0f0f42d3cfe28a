/** What reaches the printer: the overlay that was meant, and nothing of the form (CERT-13, PRN-03). */
import { compare, rasterise } from '../support/print/raster.ts'
import { sampleContent } from '../support/print/fixtures.ts'
import { expect, FORMAT, test } from './steps/office.ts'
import { formOf, overlayOf, thePaper } from './steps/paper.ts'
import { openPrintBox, sayPrinted, startPrint, giveNumber, question } from './steps/printing.ts'

/** Dark pixels of a page. */
const ink = (grey: Uint8Array): number => grey.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0)

test('[CERT-13] the printer gets the overlay at the form’s coordinates, every glyph drawn, and not the form', async ({
  window,
  office,
  shop,
}) => {
  const { certificateNo, blankNo } = await office.pair()
  const { content } = await office.clerk.client.certificates.content({ certificateNo })
  await startPrint(window, certificateNo, blankNo)
  const paper = await thePaper(shop, certificateNo)
  expect(paper.scaling).toBe('none')

  const meant = await overlayOf(FORMAT, content)
  const match = await compare(meant.pdf, paper.bytes)
  expect(match.pages).toBe(1)
  expect(match.ink).toBeGreaterThan(0.002)
  expect(match.different).toBeLessThanOrEqual(0.001)

  // No line or word of the form's sketch: the form is a different picture with more ink.
  const form = await formOf(FORMAT, content)
  expect((await compare(form, paper.bytes)).different).toBeGreaterThan(0.001)
  const [[got], [sketched]] = await Promise.all([rasterise(paper.bytes), rasterise(form)])
  if (!got || !sketched) throw new Error('no page')
  expect(ink(sketched.grey)).toBeGreaterThan(ink(got.grey) * 1.1)

  // The Chinese statement is really drawn: the same certificate without it has less ink.
  const { statementZh: _, ...values } = content.values
  const [without] = await rasterise((await overlayOf(FORMAT, { ...content, values })).pdf)
  expect(ink(got.grey) - ink(without?.grey ?? new Uint8Array())).toBeGreaterThan(500)
  await sayPrinted(window, certificateNo)
})

test('[PRN-03] a layout with a table: rows flow onto continuation sheets, each as meant', async ({
  window,
  office,
  shop,
}) => {
  const base = sampleContent('')
  const items = Array.from({ length: 60 }, (_, index) => ({
    no: String(index + 1),
    nameZh: `冷冻虾仁${index + 1}号`,
    nameEn: `FROZEN SHRIMPS No. ${index + 1}`,
    packages: '1200',
    quantity: '1200',
    weight: '12,000',
  }))
  const { certificateNo, blankNo } = await office.pair({ format: '19', content: { ...base, items } })
  const { content } = await office.clerk.client.certificates.content({ certificateNo })
  const meant = await overlayOf('19', content)
  expect(meant.pageCount).toBeGreaterThan(1)

  await openPrintBox(window, certificateNo)
  await giveNumber(window, blankNo, meant.pageCount - 1)
  await expect(question(window, certificateNo)).toBeVisible()
  const paper = await thePaper(shop, certificateNo)
  const match = await compare(meant.pdf, paper.bytes)
  expect(match.pages).toBe(meant.pageCount)
  expect(match.different).toBeLessThanOrEqual(0.001)
  const pages = await rasterise(paper.bytes)
  for (const page of pages) {
    expect(ink(page.grey)).toBeGreaterThan(1_000)
    // A4 at 150 dpi.
    expect([page.width, page.height]).toEqual([1241, 1754])
  }
  await sayPrinted(window, certificateNo)
})
