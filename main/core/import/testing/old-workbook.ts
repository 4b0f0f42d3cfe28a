/** A workbook of Excel 5 – 95 (BIFF5) as a machine of some code page wrote it: the library writes none with Chinese texts. [MS-XLS] 2.4 */
import { CFB } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'

const { utils } = codePages as unknown as {
  readonly utils: { encode(page: number, words: string, as: 'buf'): Uint8Array }
} // its types know the default export only, which is not there

export const inCodePage = (page: number, words: string): Buffer =>
  Buffer.from(utils.encode(page, words, 'buf'))

const record = (type: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16LE(type, 0)
  head.writeUInt16LE(body.length, 2)
  return Buffer.concat([head, body])
}
const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, index) => bytes.writeUInt16LE(value, index * 2))
  return bytes
}
const beginning = (kind: number): Buffer => record(0x0809, words(0x0500, kind, 0x0dbb, 1996))
const END = record(0x000a, Buffer.alloc(0))

/** Texts are bytes in that code page already. `codePage` undefined: the file does not say it. */
export function oldWorkbook(
  codePage: number | undefined,
  sheet: Buffer,
  lines: readonly (readonly Buffer[])[],
  hiddenRow = -1,
): Buffer {
  const labels = lines.flatMap((line, row) =>
    line.map((text, column) => record(0x0204, Buffer.concat([words(row, column, 0, text.length), text]))),
  )
  const hidden = hiddenRow < 0 ? [] : [record(0x0208, words(hiddenRow, 0, 9, 255, 0, 0, 0x0120, 15))]
  const content = Buffer.concat([beginning(0x0010), ...hidden, ...labels, END])
  const globals = (at: number) =>
    Buffer.concat([
      beginning(0x0005),
      ...(codePage === undefined ? [] : [record(0x0042, words(codePage))]),
      record(0x0085, Buffer.concat([words(at & 0xffff, at >>> 16, 0), Buffer.from([sheet.length]), sheet])),
      END,
    ])
  const stream = Buffer.concat([globals(globals(0).length), content])
  // Small streams lie elsewhere in a compound file, and old readers do not look there.
  const padded = Buffer.concat([stream, Buffer.alloc(Math.max(0, 4096 - stream.length))])
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/Book', padded)
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array) // `buffer` was asked for
}
