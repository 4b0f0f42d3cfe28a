/** A photo as a phone writes it: the pixels as the sensor lay, and in EXIF how the picture stands. */
import type { Locator, Page } from '@playwright/test'

/** How the eight orientations of EXIF bring the stored pixels (`w` × `h`) upright: a, b, c, d, e, f of a canvas. */
const upright: readonly ((w: number, h: number) => [number, number, number, number, number, number])[] = [
  () => [1, 0, 0, 1, 0, 0],
  (w) => [-1, 0, 0, 1, w, 0],
  (w, h) => [-1, 0, 0, -1, w, h],
  (_w, h) => [1, 0, 0, -1, 0, h],
  () => [0, 1, 1, 0, 0, 0],
  (_w, h) => [0, 1, -1, 0, h, 0],
  (w, h) => [0, -1, -1, 0, h, w],
  (w) => [0, -1, 1, 0, 0, w],
]
export const ORIENTATIONS = upright.map((_, index) => index + 1)

/** Of the upright picture: its size in pixels, and the colours of its quarters from top left to bottom right. */
export const UPRIGHT = { width: 192, height: 128, quarters: ['red', 'green', 'blue', 'white'] } as const

function exif(orientation: number): Buffer {
  const tiff = Buffer.from([
    0x49,
    0x49,
    0x2a,
    0,
    8,
    0,
    0,
    0,
    1,
    0,
    0x12,
    0x01,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ])
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, body.length + 2]), body])
}

/** A JPEG that stands upright only when its orientation (1 to 8) is heeded. */
export async function turnedPhoto(page: Page, orientation: number): Promise<Buffer> {
  const isOnItsSide = orientation > 4
  const [w, h] = isOnItsSide ? [UPRIGHT.height, UPRIGHT.width] : [UPRIGHT.width, UPRIGHT.height]
  const matrix = upright[orientation - 1]?.(w, h) ?? []
  const bytes = await page.evaluate(
    async ({ width, height, turn, whole, quarters }) => {
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      context?.setTransform(new DOMMatrix(turn).invertSelf())
      for (const [at, colour] of quarters.entries()) {
        if (context) context.fillStyle = colour
        context?.fillRect(
          (at % 2) * (whole.width / 2),
          Math.floor(at / 2) * (whole.height / 2),
          whole.width / 2,
          whole.height / 2,
        )
      }
      return [
        ...new Uint8Array(
          await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })).arrayBuffer(),
        ),
      ]
    },
    {
      width: w,
      height: h,
      turn: [...matrix],
      whole: { width: UPRIGHT.width, height: UPRIGHT.height },
      quarters: [...UPRIGHT.quarters],
    },
  )
  const jpeg = Buffer.from(bytes)
  return Buffer.concat([jpeg.subarray(0, 2), exif(orientation), jpeg.subarray(2)])
}

/** The colours of the quarters of what is on the screen there. */
export async function quartersOf(picture: Locator): Promise<string[]> {
  const shot = (await picture.screenshot()).toString('base64')
  return picture.page().evaluate(async (png) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]),
    )
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    const nameAt = (x: number, y: number): string => {
      const [r = 0, g = 0, b = 0] =
        context?.getImageData(Math.floor(bitmap.width * x), Math.floor(bitmap.height * y), 1, 1).data ?? []
      return r > 180 && g > 180 && b > 180
        ? 'white'
        : r > 180
          ? 'red'
          : b > 180
            ? 'blue'
            : g > 80
              ? 'green'
              : `${r},${g},${b}`
    }
    return [nameAt(0.25, 0.25), nameAt(0.75, 0.25), nameAt(0.25, 0.75), nameAt(0.75, 0.75)]
  }, shot)
}
