/** What a QR code says, read by another library than the one that draws it. */
import jsQR from 'jsqr'

export const readQr = (rgba: Uint8ClampedArray, width: number, height: number): string | undefined =>
  jsQR.default(rgba, width, height)?.data
