/**
 * Whether a picture is whole as far as a viewer needs it: from its first mark to the end of the picture. What stands
 * behind that end (a phone's data, the film of a motion photo, a thumbnail's rest) no viewer looks at. Pixels are not
 * decoded; how many they would be is bounded, because whoever looks at the file decodes them.
 */
import type { FileTrouble } from '../../domain/kit/file-problems.ts'
import { latin1, startsWith, viewOf } from './bytes.ts'

/** A phone's largest has 200 million; each takes four bytes when it is shown. */
const MAX_PIXELS = 220_000_000

export type PictureFinding = 'fine' | Extract<FileTrouble, 'malformed' | 'pixels'>

export const sized = (width: number, height: number): PictureFinding =>
  width <= 0 || height <= 0 ? 'malformed' : width * height > MAX_PIXELS ? 'pixels' : 'fine'

export const isPng = (data: Uint8Array): boolean =>
  startsWith(data, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function judgePng(data: Uint8Array): PictureFinding {
  const view = viewOf(data)
  let finding: PictureFinding = 'malformed'
  let hasData = false
  for (let at = 8; at + 12 <= data.length; at += 12 + view.getUint32(at, false)) {
    const name = latin1(data, at + 4, at + 8)
    if (at + 12 + view.getUint32(at, false) > data.length) return 'malformed'
    if (at === 8) {
      if (name !== 'IHDR' || view.getUint32(at, false) !== 13) return 'malformed'
      finding = sized(view.getUint32(16, false), view.getUint32(20, false))
    }
    if (name === 'IDAT') hasData = true
    if (name === 'IEND') return hasData ? finding : 'malformed'
  }
  return 'malformed'
}

export const isGif = (data: Uint8Array): boolean => ['GIF87a', 'GIF89a'].includes(latin1(data, 0, 6))

const [EXTENSION, IMAGE] = [0x21, 0x2c]

export function judgeGif(data: Uint8Array): PictureFinding {
  if (data.length < 13) return 'malformed'
  const view = viewOf(data)
  const tableAfter = (packed: number) => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1))
  // A canvas of no size takes that of its first image.
  let finding = sized(Math.max(1, view.getUint16(6, true)), Math.max(1, view.getUint16(8, true)))
  let images = 0
  let at = 13 + tableAfter(data[10] ?? 0)
  while (data[at] === EXTENSION || data[at] === IMAGE) {
    if (data[at] === EXTENSION) at = afterBlocks(data, at + 2)
    else {
      if (at + 10 > data.length) return 'malformed'
      if (finding === 'fine') finding = sized(view.getUint16(at + 5, true), view.getUint16(at + 7, true))
      const codes = at + 10 + tableAfter(data[at + 9] ?? 0)
      if (!((data[codes] ?? 0) >= 1 && (data[codes] ?? 0) <= 11)) return 'malformed'
      at = afterBlocks(data, codes + 1)
      images += 1
    }
    if (at > data.length) return 'malformed'
  }
  // Its end mark, or anything else after a whole picture: there viewers stop.
  return images === 0 ? 'malformed' : finding
}

/** Blocks, each behind its length, up to an empty one. Beyond the data when there is none. */
function afterBlocks(data: Uint8Array, from: number): number {
  let at = from
  while (at < data.length && data[at] !== 0) at += 1 + (data[at] ?? 0)
  return at + 1
}

/** Sizes of the header behind the 14 bytes of the file header, from OS/2 1 to Windows V5. */
const BMP_HEADERS = [12, 16, 40, 52, 56, 64, 108, 124]
const isPlain = (compression: number): boolean => [0, 3, 6].includes(compression)

export const isBmp = (data: Uint8Array): boolean =>
  data.length >= 26 &&
  startsWith(data, 0, [0x42, 0x4d]) &&
  BMP_HEADERS.includes(viewOf(data).getUint32(14, true))

/** The length that its header says is not looked at: no viewer does. */
export function judgeBmp(data: Uint8Array): PictureFinding {
  const view = viewOf(data)
  const header = view.getUint32(14, true)
  if (14 + header > data.length) return 'malformed'
  const isOld = header === 12
  const [width, height] = isOld
    ? [view.getUint16(18, true), view.getUint16(20, true)]
    : [view.getInt32(18, true), Math.abs(view.getInt32(22, true))]
  const bits = view.getUint16(isOld ? 24 : 28, true)
  const compression = header >= 40 ? view.getUint32(30, true) : 0
  if (![1, 2, 4, 8, 16, 24, 32].includes(bits) || compression > 6) return 'malformed'
  const finding = sized(width, height)
  const begin = view.getUint32(10, true)
  const needed = isPlain(compression) ? Math.ceil((width * bits) / 32) * 4 * height : 1
  // Some writers leave out the padding of the last row.
  return finding === 'fine' && begin + needed - 3 > data.length ? 'malformed' : finding
}
