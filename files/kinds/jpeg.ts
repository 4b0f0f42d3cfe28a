/** A JPEG from its start to the end of its picture. A phone's trailer, a second picture or a film may follow it. */
import { startsWith, viewOf } from './bytes.ts'
import { sized, type PictureFinding } from './pictures.ts'

export const isJpg = (data: Uint8Array): boolean => startsWith(data, 0, [0xff, 0xd8, 0xff])

const [END, SCAN] = [0xd9, 0xda]
/** Baseline, extended and progressive: what viewers can show. */
const FRAMES = [0xc0, 0xc1, 0xc2]
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
/** Restart marks and the start stand alone, as do some that nobody writes. */
const isBare = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)

export function judgeJpg(data: Uint8Array): PictureFinding {
  const view = viewOf(data)
  let finding: PictureFinding = 'malformed'
  let hasScan = false
  let at = 2
  for (;;) {
    // Between segments viewers skip what is no mark; behind a scan its data stand there, in which 0xFF is followed by 0.
    at = data.indexOf(0xff, at)
    if (at < 0 || at + 1 >= data.length) return 'malformed'
    const marker = data[at + 1] ?? 0
    if (marker === END) return hasScan ? finding : 'malformed'
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (at + 4 > data.length) return 'malformed'
    const end = at + 2 + view.getUint16(at + 2, false)
    if (end > data.length || OTHER_FRAMES.includes(marker)) return 'malformed'
    if (FRAMES.includes(marker) && end >= at + 9) {
      const [height, width] = [view.getUint16(at + 5, false), view.getUint16(at + 7, false)]
      finding = sized(width, height)
    }
    if (marker === SCAN) hasScan = true
    at = end
  }
}
