import { read } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { writeXlsxFile } from '../../../domain/sheets/xlsx.ts'
import { writeXls } from './spreadsheet.ts'

const bait = ['=1+1', '+86', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '\tx', '0012', '示例']

describe('spreadsheet files', () => {
  it.each([
    ['xlsx', writeXlsxFile],
    ['xls', writeXls],
  ] as const)('[CERT-16] %s: texts stay texts, numbers are numbers', async (_, write) => {
    const book = read(
      await write({
        name: '自助打印列表[1]',
        header: ['值', '数'],
        rows: bait.map((text, index) => [text, index]),
      }),
      { cellFormula: true, cellNF: true },
    )
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    for (const [index, text] of bait.entries()) {
      const cell = sheet?.[`A${index + 2}`]
      expect(cell).toMatchObject({ t: 's', v: text, z: '@' })
      expect(cell).not.toHaveProperty('f')
      expect(sheet?.[`B${index + 2}`]).toMatchObject({ t: 'n', v: index })
    }
  })
})
