/** Rasterises PDFs with poppler's pdftoppm, so that tests see ink and not what a text extraction claims. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Rect } from '../../domain/printing/layout.ts'

const run = promisify(execFile)
/** Below this a pixel counts as ink: thin strokes such as hyphens are gray where they meet two pixels. */
const DARK = 200

export class Raster {
  readonly width: number
  readonly height: number
  readonly dpi: number
  readonly #gray: Uint8Array

  constructor(width: number, height: number, gray: Uint8Array, dpi: number) {
    this.width = width
    this.height = height
    this.#gray = gray
    this.dpi = dpi
  }

  isDark(x: number, y: number): boolean {
    return (this.#gray[y * this.width + x] ?? 255) < DARK
  }

  pixels(mm: number): number {
    return (mm * this.dpi) / 25.4
  }

  /** Dark pixels within a rectangle in mm. */
  inkIn(rect: Rect): number {
    let count = 0
    const right = Math.min(this.width, Math.ceil(this.pixels(rect.x + rect.width)))
    const bottom = Math.min(this.height, Math.ceil(this.pixels(rect.y + rect.height)))
    for (let y = Math.max(0, Math.floor(this.pixels(rect.y))); y < bottom; y += 1) {
      for (let x = Math.max(0, Math.floor(this.pixels(rect.x))); x < right; x += 1)
        if (this.isDark(x, y)) count += 1
    }
    return count
  }

  /** The smallest rectangle in mm around the ink within `rect`; undefined when there is none. */
  extentIn(rect: Rect): Rect | undefined {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (
      let y = Math.max(0, Math.floor(this.pixels(rect.y)));
      y < Math.min(this.height, this.pixels(rect.y + rect.height));
      y += 1
    ) {
      for (
        let x = Math.max(0, Math.floor(this.pixels(rect.x)));
        x < Math.min(this.width, this.pixels(rect.x + rect.width));
        x += 1
      ) {
        if (!this.isDark(x, y)) continue
        ;[left, top, right, bottom] = [
          Math.min(left, x),
          Math.min(top, y),
          Math.max(right, x + 1),
          Math.max(bottom, y + 1),
        ]
      }
    }
    const mm = 25.4 / this.dpi
    return right < left
      ? undefined
      : { x: left * mm, y: top * mm, width: (right - left) * mm, height: (bottom - top) * mm }
  }

  /** Dark pixels, in mm, that lie in none of the rectangles (each widened by `slack` mm). */
  inkOutside(rects: readonly Rect[], slack: number): { x: number; y: number }[] {
    const found: { x: number; y: number }[] = []
    for (let y = 0; y < this.height; y += 1) {
      for (let x = 0; x < this.width; x += 1) {
        if (!this.isDark(x, y)) continue
        const at = { x: ((x + 0.5) * 25.4) / this.dpi, y: ((y + 0.5) * 25.4) / this.dpi }
        if (
          !rects.some(
            (rect) =>
              at.x >= rect.x - slack &&
              at.x <= rect.x + rect.width + slack &&
              at.y >= rect.y - slack &&
              at.y <= rect.y + rect.height + slack,
          )
        )
          found.push(at)
      }
    }
    return found
  }
}

/** Binary PGM: `P5`, width, height, 255, pixels. */
function readPgm(bytes: Buffer, dpi: number): Raster {
  const header = /^P5\s+(?:#[^\n]*\s+)*(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 200).toString('latin1'))
  if (!header) throw new Error('pdftoppm wrote no P5 image')
  return new Raster(Number(header[1]), Number(header[2]), bytes.subarray(header[0].length), dpi)
}

async function withFile<T>(pdf: Uint8Array, use: (folder: string, file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sill-raster-'))
  try {
    const file = join(folder, 'in.pdf')
    await writeFile(file, pdf)
    return await use(folder, file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** All pages, in order, as gray images. */
export const rasterise = (pdf: Uint8Array, dpi = 200): Promise<Raster[]> =>
  withFile(pdf, async (folder, file) => {
    await run('pdftoppm', ['-gray', '-r', String(dpi), file, join(folder, 'page')])
    const names = (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort()
    return Promise.all(names.map(async (name) => readPgm(await readFile(join(folder, name)), dpi)))
  })

/** What one of poppler's tools (pdftotext, pdffonts, pdfinfo) prints about a PDF. */
export const inspect = (tool: 'pdftotext' | 'pdffonts' | 'pdfinfo', pdf: Uint8Array): Promise<string> =>
  withFile(
    pdf,
    async (_folder, file) => (await run(tool, tool === 'pdftotext' ? [file, '-'] : [file])).stdout,
  )
