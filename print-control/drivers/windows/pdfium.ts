/**
 * Pages rendered by PDFium at the device's own resolution. The library is `@hyzyla/pdfium` from npm (MIT; PDFium itself
 * is BSD/Apache-2.0): PDFium built for WebAssembly, one file for every processor. To use a native `pdfium.dll` instead,
 * replace this file: nothing else knows where the pixels come from.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PDFiumLibrary } from '@hyzyla/pdfium'

export interface GreyPage {
  readonly width: number
  readonly height: number
  /** One byte a pixel, 0 = black, `stride` bytes a row. */
  readonly grey: Uint8Array
  readonly stride: number
}

let library: Promise<PDFiumLibrary> | undefined

/** `pdfium.wasm` lies in the npm package, or beside the bundle that this file has become part of. */
function wasmFile(): string {
  if (import.meta.url.endsWith('.ts')) return createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
  return join(dirname(fileURLToPath(import.meta.url)), 'pdfium.wasm')
}

async function load(): Promise<PDFiumLibrary> {
  const [pdfium, wasm] = await Promise.all([import('@hyzyla/pdfium'), readFile(wasmFile())])
  return pdfium.PDFiumLibrary.init({ wasmBinary: Uint8Array.from(wasm).buffer })
}

/** Every page at exactly `width` × `height` pixels. Throws on bytes that are no PDF: the control rendered them itself. */
export async function renderPages(pdf: Uint8Array, width: number, height: number): Promise<GreyPage[]> {
  library ??= load()
  const document = await (await library).loadDocument(pdf)
  try {
    const pages: GreyPage[] = []
    for (const page of document.pages()) {
      const { data } = await page.render({ render: 'bitmap', colorSpace: 'Gray', width, height })
      pages.push({ width, height, grey: Uint8Array.from(data), stride: data.length / height })
    }
    return pages
  } finally {
    document.destroy()
  }
}
