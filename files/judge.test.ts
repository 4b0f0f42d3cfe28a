/** What every program opens is taken, whatever stands around it; what none opens, or what takes too much, is refused with its reason. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, type Judged } from './judge.ts'
import {
  bmpOf,
  compoundOf,
  docxOf,
  gifOf,
  hostilePdfs,
  joined,
  jpgOf,
  pageOf,
  pdfWith,
  pngOf,
  streamOf,
} from './testing/samples.ts'

const sample = (name: string) => readFileSync(new URL(`../tests/fixtures/cases/${name}`, import.meta.url))
const plainPdf = () => pageOf(streamOf(Buffer.from('0 0 m 10 10 l S')))
const film = joined('\0\0\0\x18ftypmp42', Buffer.alloc(5_000, 7))
const pdf = (pages: number): Judged => ({ type: 'pdf', pages })
const word = (head: number) => Buffer.from([0xec, 0xa5, 0, 0, 0, 0, 0, 0, 0, 0, 0, head])

describe('[GEN-18] taken', () => {
  test.each([
    ['a PDF after a byte order mark', sample('pdf-after-bom.pdf'), pdf(1)],
    ['a PDF with a broken object that nothing uses', sample('pdf-broken-unused-object.pdf'), pdf(1)],
    ['a PDF that only its owner may change', sample('pdf-owner-password-only.pdf'), pdf(1)],
    [
      'a PDF after a header of a mail',
      joined(`Content-Type: application/pdf\r\n${'X: y\r\n'.repeat(100)}\r\n`, plainPdf()),
      pdf(1),
    ],
    ['a PDF with kilobytes behind its end', joined(plainPdf(), Buffer.alloc(20_000)), pdf(1)],
    ['a PDF with lines behind its end', joined(plainPdf(), '\r\n'.repeat(5_000)), pdf(1)],
    [
      'a PDF whose table of objects is wrong',
      joined(
        plainPdf()
          .toString('latin1')
          .replace(/startxref\n\d+/u, 'startxref\n7'),
      ),
      pdf(1),
    ],
    [
      'a PDF that says too many pages',
      pdfWith([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 900>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      ]),
      pdf(1),
    ],
    ['a photo', sample('photo.jpg'), { type: 'jpg', pages: null }],
    ['a photo with data behind it', sample('photo-with-trailer.jpg'), { type: 'jpg', pages: null }],
    ['a motion photo', joined(sample('photo.jpg'), film), { type: 'jpg', pages: null }],
    ['two pictures in one file', joined(jpgOf(8, 8), jpgOf(8, 8)), { type: 'jpg', pages: null }],
    ['a PNG with data behind it', joined(pngOf(8, 8), film), { type: 'png', pages: null }],
    ['a GIF with data behind it', joined(gifOf(8, 8), film), { type: 'gif', pages: null }],
    ['a GIF without its last byte', gifOf(8, 8).subarray(0, -1), { type: 'gif', pages: null }],
    ['a BMP with data behind it', joined(bmpOf(8, 8), film), { type: 'bmp', pages: null }],
    [
      'a Word document whose main part has another name',
      sample('word-part-renamed.docx'),
      { type: 'docx', pages: null },
    ],
    [
      'a Word document with absolute targets',
      docxOf({ part: 'word/文档.xml', target: `/word/${encodeURIComponent('文档')}.xml` }),
      { type: 'docx', pages: null },
    ],
    [
      'a Word document of 1997',
      compoundOf(['WordDocument', '1Table'], word(0)),
      { type: 'doc', pages: null },
    ],
  ])('%s', async (_what, data, judged) => {
    expect(await judge(data)).toEqual(judged)
  })
})

describe('[GEN-18] refused', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['text', Buffer.from('一封信'), 'type'],
    ['a workbook', sample('excel-1904.xlsx'), 'type'],
    ['a document with macros', docxOf({ more: { 'word/vbaProject.bin': Buffer.from('x') } }), 'type'],
    [
      'a document with macros under another name',
      docxOf({
        types: '<Override PartName="/word/x.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        more: { 'word/x.bin': Buffer.from('x') },
      }),
      'type',
    ],
    [
      'a document whose main part is of another kind',
      docxOf({ type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'type',
    ],
    ['a document without its main part', docxOf({ target: 'word/nothing.xml' }), 'type'],
    ['a package cut in half', docxOf().subarray(0, 300), 'malformed'],
    [
      'a document of many zeros',
      docxOf({ more: { 'word/media/a.bmp': Buffer.alloc(160_000_000) } }),
      'greedy',
    ],
    ['a workbook of 1997', compoundOf(['Workbook']), 'type'],
    ['a package behind a password', compoundOf(['EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
    [
      'a Word document of 1997 behind a password',
      compoundOf(['WordDocument', '1Table'], word(1)),
      'encrypted',
    ],
    ['a PDF of noise', joined('%PDF-1.7\n', Buffer.alloc(500, 0xa7)), 'malformed'],
    [
      'a PDF without pages',
      pdfWith(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']),
      'malformed',
    ],
    ['a PDF whose mark comes too late', joined(Buffer.alloc(1_100, 10), plainPdf()), 'type'],
    [
      'a PDF behind a password',
      pdfWith(
        [
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Kids[3 0 R]/Count 1>>',
          '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
        ],
        `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>/ID[<00><00>]`,
      ),
      'encrypted',
    ],
    [
      'a PDF for certain people',
      pdfWith(
        [
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Kids[3 0 R]/Count 1>>',
          '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
        ],
        '/Encrypt<</Filter/Adobe.PubSec/V 4>>/ID[<00><00>]',
      ),
      'locked',
    ],
    ['half a photo', sample('photo.jpg').subarray(0, 2_000), 'malformed'],
    ['half a PNG', pngOf(8, 8).subarray(0, 60), 'malformed'],
    ['half a GIF', gifOf(8, 8).subarray(0, -4), 'malformed'],
    ['half a BMP', bmpOf(8, 8).subarray(0, 120), 'malformed'],
    ['a page that begins like a GIF', Buffer.from('GIF89a<script>alert(1)</script>'), 'malformed'],
    ['a letter that begins like a BMP', Buffer.from('BM: a letter that begins like a picture'), 'type'],
    ['a JPEG of 60,000 × 60,000', jpgOf(60_000, 60_000), 'pixels'],
    ['a PNG of 60,000 × 60,000', pngOf(60_000, 60_000), 'pixels'],
    ['a GIF of 60,000 × 60,000', gifOf(60_000, 60_000), 'pixels'],
    ['a BMP of 60,000 × 60,000', bmpOf(60_000, 60_000, 100), 'pixels'],
  ])('%s', async (_what, data, trouble) => {
    expect(await judge(data)).toEqual({ trouble })
  })
})

test.each(Object.entries(hostilePdfs))(
  '[GEN-18] PDFium is held to its memory by %s',
  async (_what, { make, judged }) => {
    expect(await judge(make())).toEqual(judged === 'one page' ? pdf(1) : { trouble: judged })
    expect(await judge(plainPdf())).toEqual(pdf(1))
  },
)

test('[GEN-18] a picture that is a page as well is a picture: the mark at the beginning decides', async () => {
  expect(await judge(joined(gifOf(8, 8), '<html><script>alert(1)</script>', plainPdf()))).toMatchObject({
    type: 'gif',
  })
  expect(
    await judge(joined('\xff\xd8\xff\xfe\0\x20', `%PDF-1.5${' '.repeat(22)}`, jpgOf(8, 8).subarray(2))),
  ).toMatchObject({ type: 'jpg' })
})

test('[GEN-18] any damage has an answer', async () => {
  const files = [
    plainPdf(),
    sample('photo.jpg'),
    pngOf(8, 8),
    gifOf(8, 8),
    bmpOf(8, 8),
    docxOf(),
    compoundOf(['WordDocument'], word(0)),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      async (file, edits, cut) => {
        const damaged = Buffer.from(file)
        for (const [at, byte] of edits) damaged[at % damaged.length] = byte
        const judged = await judge(cut % 3 === 0 ? damaged.subarray(0, cut % damaged.length) : damaged)
        expect('trouble' in judged || judged.type !== undefined).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
})
