/**
 * A grey page to black-and-white bands as GDI takes them: one bit a pixel, rows padded to 32 bits, bottom-up. An overlay
 * is black ink only, so a threshold at the device's own resolution keeps its edges sharp, and a band stays small.
 */

export interface Band {
  /** Rows from the top of the page. */
  readonly y: number
  readonly height: number
  readonly bits: Uint8Array
}

export const rowBytes = (width: number): number => Math.ceil(width / 32) * 4

/** `grey` has one byte a pixel, 0 = black, and `stride` bytes a row. Bit 1 = black. */
export function bandsOf(
  page: {
    readonly width: number
    readonly height: number
    readonly grey: Uint8Array
    readonly stride: number
  },
  rows = 256,
): Band[] {
  const bands: Band[] = []
  for (let y = 0; y < page.height; y += rows) {
    const height = Math.min(rows, page.height - y)
    const bits = new Uint8Array(rowBytes(page.width) * height)
    let hasInk = false
    for (let row = 0; row < height; row += 1) {
      const from = (y + row) * page.stride
      const to = (height - 1 - row) * rowBytes(page.width)
      for (let x = 0; x < page.width; x += 1) {
        if ((page.grey[from + x] ?? 255) >= 128) continue
        bits[to + (x >> 3)] = (bits[to + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
        hasInk = true
      }
    }
    // Most of an overlay is empty: a white band need not be sent.
    if (hasInk) bands.push({ y, height, bits })
  }
  return bands
}

/** BITMAPINFO with two colours: white for 0, black for 1. */
export function bitmapInfo(width: number, height: number): Buffer {
  const info = Buffer.alloc(48)
  info.writeUInt32LE(40, 0)
  info.writeInt32LE(width, 4)
  info.writeInt32LE(height, 8)
  info.writeUInt16LE(1, 12)
  info.writeUInt16LE(1, 14)
  info.writeUInt32LE(2, 32)
  info.writeUInt32LE(0x00ffffff, 40)
  return info
}
