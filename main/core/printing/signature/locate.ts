/**
 * Finds the one signature of a PDF by its bytes (ISO 32000-2, 12.8.1): `/ByteRange [0 a b c]` must leave out nothing but
 * the hexadecimal `/Contents <…>`, and reach the last byte of the file. Because everything else is signed, nothing else of
 * the file has to be trusted or parsed. Linear in the size of the file.
 */

export interface LocatedSignature {
  /** The DER of the CMS, padding taken off. */
  readonly cms: Uint8Array
  /** What the digest goes over, in order. */
  readonly signed: readonly [Uint8Array, Uint8Array]
}

export type Location =
  | { readonly found: true; readonly signature: LocatedSignature; readonly coversAll: boolean }
  | { readonly found: false; readonly why: 'notPdf' | 'none' | 'several' | 'range' | 'contents' }

/** Bytes; a certificate is well below 1 MB. */
export const MOST_PDF_BYTES = 16 * 1024 * 1024
const MOST_CMS_BYTES = 64 * 1024
/** Bytes of the signature dictionary on each side of its contents. */
const MOST_DICTIONARY = 2048
const RANGE = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/u

export function locateSignature(pdf: Buffer): Location {
  if (pdf.length > MOST_PDF_BYTES || pdf.subarray(0, 5).toString('latin1') !== '%PDF-')
    return { found: false, why: 'notPdf' }
  const at = pdf.indexOf('/ByteRange')
  if (at < 0) return { found: false, why: 'none' }
  if (pdf.includes('/ByteRange', at + 1)) return { found: false, why: 'several' }
  const match = RANGE.exec(pdf.subarray(at, at + 100).toString('latin1'))
  if (!match) return { found: false, why: 'range' }
  const [start = -1, firstLength = -1, second = -1, secondLength = -1] = match.slice(1).map(Number)
  if (start !== 0 || second <= firstLength || second + secondLength > pdf.length)
    return { found: false, why: 'range' }
  const isInside =
    at + match[0].length <= firstLength || (at >= second && at + match[0].length <= second + secondLength)
  if (!isInside) return { found: false, why: 'range' }
  const cms = contentsBetween(pdf, firstLength, second)
  if (!cms) return { found: false, why: 'contents' }
  return {
    found: true,
    signature: { cms, signed: [pdf.subarray(0, firstLength), pdf.subarray(second, second + secondLength)] },
    coversAll: second + secondLength === pdf.length,
  }
}

/** `/M` of the signature dictionary (ISO 32000-2, 7.9.4), which stands beside `/Contents` and is signed with the rest. */
export function signingTimeIn([before, after]: LocatedSignature['signed']): Date | undefined {
  const beside = `${latin1(before.subarray(-MOST_DICTIONARY))}\n${latin1(after.subarray(0, MOST_DICTIONARY))}`
  const own = /\/Type\s*\/Sig\b(.*?)>>\s*endobj/su.exec(beside)?.[1]
  const match =
    own === undefined
      ? null
      : /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)'?)?/u.exec(own)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = match
  const zone = sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(time.getTime()) ? undefined : time
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The gap must be exactly `<hex>` and belong to a `/Contents` key. */
function contentsBetween(pdf: Buffer, from: number, to: number): Uint8Array | undefined {
  if (to - from > 2 * MOST_CMS_BYTES + 2) return undefined
  if (!/\/Contents\s*$/u.test(pdf.subarray(Math.max(0, from - 20), from).toString('latin1'))) return undefined
  const gap = pdf.subarray(from, to).toString('latin1')
  if (!/^<(?:[0-9A-Fa-f]{2})+>$/u.test(gap)) return undefined
  return withoutPadding(Buffer.from(gap.slice(1, -1), 'hex'))
}

/** DER says its own length; what follows must be zeros. */
function withoutPadding(bytes: Buffer): Uint8Array | undefined {
  const first = bytes[1]
  if (bytes[0] !== 0x30 || first === undefined) return undefined
  const lengthBytes = first & 0x80 ? first & 0x7f : 0
  if (lengthBytes > 3 || first === 0x80 || bytes.length < 2 + lengthBytes) return undefined
  const body = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes)
  const end = 2 + lengthBytes + body
  if (end > bytes.length || bytes.subarray(end).some((byte) => byte !== 0)) return undefined
  return bytes.subarray(0, end)
}

/**
 * `/SillContentSha256` of the Info dictionary: a literal or hexadecimal string of 64 hex digits. Written once in the whole
 * file, or it counts as absent.
 */
export function contentDigestIn(pdf: Buffer): string | undefined {
  const key = '/SillContentSha256'
  const at = pdf.indexOf(key)
  if (at < 0 || pdf.includes(key, at + 1)) return undefined
  const after = pdf.subarray(at + key.length, at + key.length + 400).toString('latin1')
  const literal = /^\s*\(([0-9a-f]{64})\)/u.exec(after)?.[1]
  if (literal) return literal
  const hex = /^\s*<([0-9A-Fa-f]{128,262})>/u.exec(after)?.[1]
  if (!hex) return undefined
  const bytes = Buffer.from(hex, 'hex')
  const text =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? bytes.subarray(2).swap16().toString('utf16le')
      : bytes.toString('latin1')
  return /^[0-9a-f]{64}$/u.test(text) ? text : undefined
}
