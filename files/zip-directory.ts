/**
 * The parts of a ZIP package as both its headers say: the directory at the end, which most readers believe, and the
 * header before each part, which others do. Where the two differ no reader can be trusted to see what another saw, so
 * such a file is refused; so is one whose parts overlap, by which a small file unpacks again and again.
 */
import { ZipError } from './zip-error.ts'

export interface Part {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  /** Where its packed bytes begin in the file. */
  readonly start: number
  readonly packed: number
  readonly size: number
  readonly crc: number
}

/** Its name is still bytes, one character each: both headers are compared as they are. */
interface Header extends Omit<Part, 'start' | 'method'> {
  readonly flags: number
  readonly method: number
  readonly offset: number
  /** Behind the header, its name and its extra fields. */
  readonly end: number
}

const END = [0x50, 0x4b, 0x05, 0x06]
const [ENTRY, LOCAL, END_64, LOCATOR_64] = [0x02014b50, 0x04034b50, 0x06064b50, 0x07064b50]
const [FULL_16, FULL_32] = [0xffff, 0xffffffff]
const [IS_ENCRYPTED, SIZES_FOLLOW, IS_UTF8] = [1, 8, 0x0800]
const ZIP_64 = 1

const malformed = (why: string) => new ZipError('malformed', why)
/** Sizes of ZIP64 have 64 bits; a file of ours is far below 2⁵³. */
const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

/** Throws {@link ZipError}. */
export function directoryOf(file: Uint8Array, maxEntries: number): Part[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  try {
    return readDirectory(file, view, maxEntries)
  } catch (error) {
    if (error instanceof RangeError) throw malformed('a header lies outside of the file')
    throw error
  }
}

function readDirectory(file: Uint8Array, view: DataView, maxEntries: number): Part[] {
  const { count, begin, end } = findDirectory(file, view)
  if (count > maxEntries) throw new ZipError('bomb', `it has ${count} parts`)
  const parts: Part[] = []
  const spans: { from: number; to: number }[] = []
  let at = begin
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw malformed('an entry of the directory is missing')
    const entry = readHeader(file, view, {
      flags: at + 8,
      name: at + 46,
      comment: view.getUint16(at + 32, true),
      offset: view.getUint32(at + 42, true),
    })
    const part = besideItsHeader(file, view, entry)
    parts.push(part)
    spans.push({ from: entry.offset, to: part.start + part.packed })
    at = entry.end
  }
  if (at > end) throw malformed('the directory is longer than it says')
  spans.sort((one, other) => one.from - other.from)
  spans.forEach(({ to }, index) => {
    if (to > (spans[index + 1]?.from ?? begin)) throw malformed('parts overlap')
  })
  return parts
}

/** Of the record at the end of the file; behind it may be a comment or what a mail program added. */
function findDirectory(file: Uint8Array, view: DataView): { count: number; begin: number; end: number } {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - FULL_16); at -= 1) {
    if (!END.every((byte, index) => file[at + index] === byte)) continue
    const [count, size, begin] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ]
    const isWide = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64
    if (!isWide) {
      if (begin + size > at) throw malformed('the directory is not where it should be')
      return { count, begin, end: at }
    }
    const record = wide(view, at - 12)
    if (view.getUint32(record, true) !== END_64) throw malformed('the directory is not where it should be')
    const [count64, size64, begin64] = [
      wide(view, record + 32),
      wide(view, record + 40),
      wide(view, record + 48),
    ]
    const agrees = (small: number, full: number, large: number) => small === full || small === large
    if (
      !agrees(count, FULL_16, count64) ||
      !agrees(size, FULL_32, size64) ||
      !agrees(begin, FULL_32, begin64) ||
      begin64 + size64 > record
    )
      throw malformed('the two ends of the directory differ')
    return { count: count64, begin: begin64, end: record }
  }
  throw malformed('it has no directory')
}

interface Place {
  /** From the flags to the lengths both headers are alike. */
  readonly flags: number
  readonly name: number
  readonly comment: number
  readonly offset?: number
}

function readHeader(file: Uint8Array, view: DataView, place: Place): Header {
  const at = place.flags
  const extra = place.name + view.getUint16(at + 20, true)
  const extraEnd = extra + view.getUint16(at + 22, true)
  if (extraEnd + place.comment > file.length) throw malformed('a header lies outside of the file')
  const [size = 0, packed = 0, offset = 0] = widened(view, extra, extraEnd, [
    view.getUint32(at + 16, true),
    view.getUint32(at + 12, true),
    place.offset ?? 0,
  ])
  return {
    name: Buffer.from(file.subarray(place.name, extra)).toString('latin1'),
    flags: view.getUint16(at, true),
    method: view.getUint16(at + 2, true),
    crc: view.getUint32(at + 8, true),
    size,
    packed,
    offset,
    end: extraEnd + place.comment,
  }
}

/** Fields that are full are in the extra field of ZIP64 instead, in this order. */
function widened(view: DataView, from: number, to: number, small: readonly number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP_64) continue
    let next = at + 4
    return small.map((value) => {
      if (value !== FULL_32) return value
      next += 8
      return wide(view, next - 8)
    })
  }
  return [...small]
}

/** The part of an entry of the directory, when the header before its bytes says the same. */
function besideItsHeader(file: Uint8Array, view: DataView, entry: Header): Part {
  const { offset } = entry
  if (view.getUint32(offset, true) !== LOCAL) throw malformed(`${entry.name} has no header`)
  const own = readHeader(file, view, { flags: offset + 6, name: offset + 30, comment: 0 })
  // Written before the sizes were known: they follow the part, and may be zero (or full, for ZIP64) before it.
  const follow = (own.flags & entry.flags & SIZES_FOLLOW) !== 0
  const agrees = (here: number, there: number) =>
    here === there || (follow && (here === 0 || here === FULL_32))
  if (((own.flags | entry.flags) & IS_ENCRYPTED) !== 0)
    throw new ZipError('encrypted', `${entry.name} has a password`)
  if (
    own.name !== entry.name ||
    own.method !== entry.method ||
    !agrees(own.packed, entry.packed) ||
    !agrees(own.size, entry.size) ||
    !agrees(own.crc, entry.crc)
  )
    throw malformed(`the two headers of ${entry.name} differ`)
  if (entry.method !== 0 && entry.method !== 8) throw malformed(`${entry.name} is packed in an unknown way`)
  if (entry.method === 0 && entry.packed !== entry.size)
    throw malformed(`${entry.name} is stored with two sizes`)
  if (own.end + entry.packed > file.length) throw malformed(`${entry.name} lies outside of the file`)
  const name = (entry.flags & IS_UTF8) === 0 ? entry.name : Buffer.from(entry.name, 'latin1').toString('utf8')
  return {
    name,
    method: entry.method === 0 ? 'stored' : 'deflated',
    start: own.end,
    packed: entry.packed,
    size: entry.size,
    crc: entry.crc,
  }
}
