/** A QR code as PNG, black on white with the quiet zone that ISO/IEC 18004 asks for. */
import { encodeQR } from 'qr'
import { encodePng } from './png.ts'

/** Pixels of one module: sharp on a screen and on paper. */
const SCALE = 8
const QUIET = 4

export function qrPng(text: string): Buffer {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  const size = modules.length * SCALE
  const pixels = new Uint8Array(size * size)
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      pixels[y * size + x] = modules[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] === true ? 1 : 0
  return encodePng({
    width: size,
    height: size,
    pixels,
    palette: [
      [255, 255, 255],
      [0, 0, 0],
    ],
  })
}
