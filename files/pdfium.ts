/**
 * PDFium, the reader of PDF in Chromium, as WebAssembly (`@hyzyla/pdfium`, MIT; PDFium itself is BSD/Apache-2.0) with a
 * bound on its memory. Whatever a file unpacks lies in that memory: beyond the bound PDFium gets none and gives up, and
 * the instance is thrown away. Use it in a worker: nothing in here yields.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFiumModule } from '@hyzyla/pdfium'

type Module = Awaited<ReturnType<typeof PDFiumModule>>

export interface Pdfium extends ReturnType<typeof callsOf> {
  /** Has it asked for more memory than it may have? Then nothing that it answered since is to be trusted. */
  readonly wasGreedy: () => boolean
}

/** `pdfium.wasm` lies in the npm package, or beside the bundle that this file has become part of. */
function wasmFile(): string {
  if (import.meta.url.endsWith('.ts'))
    return createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')
  return join(dirname(fileURLToPath(import.meta.url)), 'pdfium.wasm')
}

let compiled: WebAssembly.Module | undefined

export async function loadPdfium(maxBytes: number): Promise<Pdfium> {
  compiled ??= new WebAssembly.Module(readFileSync(wasmFile()))
  const program = compiled
  let greedy = false
  const instantiate = (
    imports: WebAssembly.Imports,
    ready: (instance: never) => void,
  ): WebAssembly.Exports => {
    const { env } = imports
    const grow = env?.['emscripten_resize_heap']
    if (typeof grow !== 'function')
      throw new Error('PDFium asks for memory in another way than it did: its bound has to be set anew')
    const within = (size: number): unknown => {
      if (size >>> 0 <= maxBytes) return grow(size)
      greedy = true
      return 0
    }
    const instance = new WebAssembly.Instance(program, {
      ...imports,
      env: { ...env, emscripten_resize_heap: within },
    })
    ready(instance as never) // the package's types say a module; what its loader takes is an instance
    return instance.exports
  }
  // What it prints when it ends itself is told by its answer.
  const options = { instantiateWasm: instantiate, printErr: () => undefined }
  const module = await PDFiumModule(options)
  const { _FPDF_InitLibraryWithConfig: start } = module
  start({ version: 2, m_pIsolate: null, m_pUserFontPaths: null, m_v8EmbedderSlot: 0, m_pPlatform: null })
  return { ...callsOf(module), wasGreedy: () => greedy }
}

/** What is called of it, under names of ours. Documents, pages and bitmaps are numbers, 0 when there is none. */
function callsOf(module: Module) {
  const {
    _FPDF_LoadMemDocument: open,
    _FPDF_GetLastError: lastError,
    _FPDF_GetPageCount: pageCount,
    _FPDF_LoadPage: openPage,
    _FPDF_ClosePage: closePage,
    _FPDFBitmap_CreateEx: createBitmap,
    _FPDFBitmap_FillRect: fill,
    _FPDF_RenderPageBitmap: render,
    _FPDFBitmap_Destroy: destroyBitmap,
    wasmExports: { malloc: allocate, free },
  } = module
  return {
    open,
    lastError,
    pageCount,
    openPage,
    closePage,
    close: (document: number): void => module['_FPDF_CloseDocument'](document),
    createBitmap,
    fill,
    render,
    destroyBitmap,
    allocate,
    free,
    /** Its memory as it is now: another array after it has grown. */
    memory: () => module.HEAPU8,
  }
}
