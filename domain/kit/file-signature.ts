/**
 * What a picture or an office document is by its content, whatever its name says: shared by the client, which checks
 * before a file is kept, and the server, which trusts nobody.
 */

const starts = (data: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, index) => data[index] === byte)
const viewOf = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength)

/** Sizes of the header behind the 14 bytes of the file header, from OS/2 1 to Windows V5. */
const BMP_HEADERS = [12, 16, 40, 52, 56, 64, 108, 124]

export function isBmp(data: Uint8Array): boolean {
  if (data.length < 26 || !starts(data, [0x42, 0x4d])) return false
  const view = viewOf(data)
  const [declared, pixels] = [view.getUint32(2, true), view.getUint32(10, true)]
  return (declared === data.length || declared === 0) && pixels < data.length && BMP_HEADERS.includes(view.getUint32(14, true))
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The name of the stream that makes a compound file a Word document, as its directory holds it (UTF-16LE). */
const WORD_STREAM = Array.from('WordDocument', (character) => [character.charCodeAt(0), 0]).flat()

export function isDoc(data: Uint8Array): boolean {
  if (!starts(data, COMPOUND_FILE)) return false
  // Directory entries are 128 bytes long and begin with the name of their stream.
  for (let at = 512; at + 128 <= data.length; at += 128) if (starts(data.subarray(at, at + WORD_STREAM.length), WORD_STREAM)) return true
  return false
}

/** A ZIP package whose directory names a Word document, and no macros: a renamed .docm is none. */
export function isDocx(data: Uint8Array): boolean {
  if (!starts(data, [0x50, 0x4b, 0x03, 0x04])) return false
  const names = zipNames(data)
  return names.includes('[Content_Types].xml') && names.includes('word/document.xml') && !names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'))
}

const MAX_ENTRIES = 10_000

/** The names in the central directory; none when there is no well-formed one. */
function zipNames(data: Uint8Array): string[] {
  const view = viewOf(data)
  const end = endOfDirectory(data)
  if (end === undefined) return []
  const names: string[] = []
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < Math.min(count, MAX_ENTRIES); entry += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return []
    const [name, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    if (at + 46 + name > end) return []
    // The names that matter are ASCII.
    names.push(String.fromCharCode(...data.subarray(at + 46, at + 46 + name)))
    at += 46 + name + extra + comment
  }
  return names
}

/** Its record is 22 bytes and a comment of at most 65,535. */
function endOfDirectory(data: Uint8Array): number | undefined {
  for (let at = data.length - 22; at >= Math.max(0, data.length - 22 - 0xffff); at -= 1) if (starts(data.subarray(at, at + 4), [0x50, 0x4b, 0x05, 0x06])) return at
  return undefined
}
