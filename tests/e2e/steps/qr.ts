/** Reads QR codes as a phone does: from the picture. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readQr } from '../../../server/testing/read-qr.ts'

/** What a picture file shows, read as a browser draws it. */
export async function qrIn(page: Page, path: string): Promise<string | undefined> {
  const source = `data:image/png;base64,${(await readFile(path)).toString('base64')}`
  const { data, width, height } = await page.evaluate(async (src) => {
    const image = new Image()
    image.src = src
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
    return { data: [...pixels.data], width: pixels.width, height: pixels.height }
  }, source)
  return readQr(new Uint8ClampedArray(data), width, height)
}
