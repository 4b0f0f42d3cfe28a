/** Office files by a producer of its own: containers written by the spreadsheet library. */
import { CFB, utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { judge } from '../../files/judge.ts'
import { inspect } from './inspect.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const SAID: Readonly<Record<string, string>> = {
  '/[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
  '/_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}

function container(fileType: 'zip' | 'cfb', names: readonly string[]): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const name of names) CFB.utils.cfb_add(file, name, Buffer.from(SAID[name] ?? '示例'))
  const bytes: unknown = CFB.write(file, { type: 'buffer', fileType })
  if (!(bytes instanceof Uint8Array)) throw new Error('the container is not written as bytes')
  return bytes
}

const docx = container('zip', ['/[Content_Types].xml', '/_rels/.rels', '/word/document.xml'])
const doc = container('cfb', ['/WordDocument', '/1Table'])
const workbook = utils.book_new()
utils.book_append_sheet(workbook, utils.aoa_to_sheet([['示例']]), '表')
const spreadsheet: unknown = write(workbook, { type: 'buffer', bookType: 'xlsx' })

test('[REG-10] Word files are what their content says', async () => {
  expect([await judge(docx), await judge(doc)]).toMatchObject([{ type: 'docx' }, { type: 'doc' }])
  expect(await inspect(docx, 'docx', 'hengfeng')).toEqual({ ok: true, value: { pages: null } })
  expect(await inspect(doc, 'doc', 'hengfeng')).toEqual({ ok: true, value: { pages: null } })
})

test('[REG-10] a spreadsheet, a document with macros and a file of another kind are refused under the name of a Word file', async () => {
  if (!(spreadsheet instanceof Uint8Array)) throw new Error('the workbook is not written as bytes')
  const wrong = { ok: false, problem: { code: 'FILE_TYPE' } }
  expect(await inspect(spreadsheet, 'docx', 'hengfeng')).toMatchObject(wrong)
  expect(
    await inspect(
      container('zip', [
        '/[Content_Types].xml',
        '/_rels/.rels',
        '/word/document.xml',
        '/word/vbaProject.bin',
      ]),
      'docx',
      'hengfeng',
    ),
  ).toMatchObject(wrong)
  expect(await inspect(container('cfb', ['/Workbook']), 'doc', 'hengfeng')).toMatchObject(wrong)
  expect(await inspect(docx, 'doc', 'hengfeng')).toMatchObject(wrong)
  expect(await inspect(docx, 'pdf', 'hengfeng')).toMatchObject(wrong)
  expect(await inspect(new TextEncoder().encode('BM 不是图片'), 'bmp', 'hengfeng')).toMatchObject(wrong)
})
