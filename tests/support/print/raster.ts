/** Two PDFs compared as pictures: text extraction cannot see a glyph that is not drawn. Uses poppler's pdftoppm. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Picture {
  readonly width: number
  readonly height: number
  /** One byte a pixel, 0 = black. */
  readonly grey: Uint8Array
}

export interface Comparison {
  readonly pages: number
  /** Pixels that differ by more than half the grey scale, as a part of all. 1 when the pages do not even match in size. */
  readonly different: number
  /** Pixels of the first that are dark at all: a blank page equals a blank page. */
  readonly ink: number
}

export async function rasterise(pdf: Uint8Array, dpi = 150): Promise<Picture[]> {
  const dir = await mkdtemp(join(tmpdir(), 'sill-raster-'))
  try {
    await writeFile(join(dir, 'in.pdf'), pdf)
    await run('pdftoppm', ['-gray', '-r', String(dpi), join(dir, 'in.pdf'), join(dir, 'page')])
    const pages = (await readdir(dir)).filter((name) => name.endsWith('.pgm')).sort()
    return await Promise.all(pages.map(async (name) => readPgm(await readFile(join(dir, name)))))
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

export async function compare(meant: Uint8Array, got: Uint8Array, dpi = 150): Promise<Comparison> {
  const [a, b] = [await rasterise(meant, dpi), await rasterise(got, dpi)]
  let [pixels, different, ink] = [0, 0, 0]
  for (const [index, page] of a.entries()) {
    const other = b[index]
    pixels += page.grey.length
    for (const [at, grey] of page.grey.entries()) {
      if (grey < 128) ink += 1
      const seen = other?.width === page.width && other.height === page.height ? other.grey[at] : undefined
      if (seen === undefined || Math.abs(seen - grey) > 127) different += 1
    }
  }
  return {
    pages: a.length,
    different: a.length === b.length && pixels > 0 ? different / pixels : 1,
    ink: pixels === 0 ? 0 : ink / pixels,
  }
}

function readPgm(bytes: Buffer): Picture {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 64).toString('latin1'))
  if (header === null) throw new Error('not a PGM picture')
  return { width: Number(header[1]), height: Number(header[2]), grey: bytes.subarray(header[0].length) }
}
