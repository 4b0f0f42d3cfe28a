/**
 * Whether a PDF can be opened without a password, and how many pages it has: what PDFium says, because that is what
 * people look at files with. Every page is opened, so that one which unpacks to too much is found here and not by
 * whoever looks at it.
 */
import { MB } from '../../domain/kit/field.ts'
import type { FileTrouble } from '../../domain/kit/file-problems.ts'
import { loadPdfium, type Pdfium } from '../pdfium.ts'
import { latin1 } from './bytes.ts'

export type PdfFinding =
  | { readonly pages: number }
  | { readonly trouble: Extract<FileTrouble, 'malformed' | 'encrypted' | 'locked' | 'greedy'> }

/** Its mark may stand behind a byte order mark, or what a mail program or a scanner put before it. */
export const isPdf = (data: Uint8Array): boolean => latin1(data, 0, 1024).includes('%PDF-')

/** A scan of 64 MB and what it unpacks to. */
const MAX_MEMORY = 256 * MB
const MAX_PAGES = 5_000
/** FPDF_GetLastError. */
const [PASSWORD, SECURITY] = [4, 5]

let loaded: Promise<Pdfium> | undefined

export async function judgePdf(data: Uint8Array): Promise<PdfFinding> {
  const pdfium = await (loaded ??= loadPdfium(MAX_MEMORY))
  try {
    const finding = look(pdfium, data)
    return pdfium.wasGreedy() ? { trouble: 'greedy' } : finding
  } catch (error) {
    // It ended itself, for want of memory or over damage.
    loaded = undefined
    if (!(error instanceof Error)) throw error
    return { trouble: pdfium.wasGreedy() ? 'greedy' : 'malformed' }
  } finally {
    // Its memory never shrinks.
    if (pdfium.wasGreedy() || pdfium.memory().length > MAX_MEMORY / 4) loaded = undefined
  }
}

function look(pdfium: Pdfium, data: Uint8Array): PdfFinding {
  const at = pdfium.allocate(data.length)
  if (at === 0) return { trouble: 'greedy' }
  pdfium.memory().set(data, at)
  const document = pdfium.open(at, data.length, 0)
  try {
    if (document === 0) {
      const error = pdfium.lastError()
      return { trouble: error === PASSWORD ? 'encrypted' : error === SECURITY ? 'locked' : 'malformed' }
    }
    const pages = openPages(pdfium, document)
    return pages > MAX_PAGES ? { trouble: 'greedy' } : pages === 0 ? { trouble: 'malformed' } : { pages }
  } finally {
    if (document !== 0) pdfium.close(document)
    pdfium.free(at)
  }
}

/** Pages that are there, whatever the file says how many there be. */
function openPages(pdfium: Pdfium, document: number): number {
  const said = pdfium.pageCount(document)
  if (said > MAX_PAGES) return said
  let open = 0
  for (let index = 0; index < said; index += 1) {
    const page = pdfium.openPage(document, index)
    if (page === 0) continue
    open += 1
    pdfium.closePage(page)
  }
  return open
}
