import { expect, test } from 'vitest'
import { isBmp, isDoc, isDocx } from './file-signature.ts'

/** A ZIP of empty, stored entries. */
function zipOf(names: readonly string[]): Uint8Array {
  const local: number[] = []
  const directory: number[] = []
  const u16 = (value: number) => [value & 255, (value >> 8) & 255]
  const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]
  for (const name of names) {
    const bytes = [...new TextEncoder().encode(name)]
    directory.push(...u32(0x02014b50), ...u16(20), ...u16(20), ...u16(0), ...u16(0), ...u32(0), ...u32(0), ...u32(0), ...u32(0), ...u16(bytes.length), ...u16(0), ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(local.length), ...bytes)
    local.push(...u32(0x04034b50), ...u16(20), ...u16(0), ...u16(0), ...u32(0), ...u32(0), ...u32(0), ...u32(0), ...u16(bytes.length), ...u16(0), ...bytes)
  }
  return Uint8Array.from([...local, ...directory, ...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(names.length), ...u16(names.length), ...u32(directory.length), ...u32(local.length), ...u16(0)])
}

test('a docx is a package with a Word document and without macros', () => {
  expect(isDocx(zipOf(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']))).toBe(true)
  expect(isDocx(zipOf(['[Content_Types].xml', 'xl/workbook.xml']))).toBe(false)
  expect(isDocx(zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']))).toBe(false)
  expect(isDocx(zipOf(['[Content_Types].xml', 'word/document.xml']).slice(0, -4))).toBe(false)
  expect(isDocx(new TextEncoder().encode('PK\u0003\u0004word/document.xml[Content_Types].xml'))).toBe(false)
})

test('a doc is a compound file with the stream of a Word document', () => {
  const file = new Uint8Array(1536)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  expect(isDoc(file)).toBe(false)
  file.set(Array.from('WordDocument', (character) => [character.charCodeAt(0), 0]).flat(), 640)
  expect(isDoc(file)).toBe(true)
  expect(isDoc(file.slice(8))).toBe(false)
})

test('a bmp tells its own length and a header that exists', () => {
  const file = new Uint8Array(58)
  const view = new DataView(file.buffer)
  file.set([0x42, 0x4d])
  view.setUint32(2, file.length, true)
  view.setUint32(10, 54, true)
  view.setUint32(14, 40, true)
  expect(isBmp(file)).toBe(true)
  view.setUint32(2, 999, true)
  expect(isBmp(file)).toBe(false)
  expect(isBmp(new TextEncoder().encode('BM: a letter that begins like a picture'))).toBe(false)
})
