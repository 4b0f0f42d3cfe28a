/** Reads a PDF far enough to count its pages. Runs in a worker thread: a hostile file can be slow. */
import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib'
import type { PdfFindings } from '../workers/tasks.ts'

export async function countPdfPages(data: Uint8Array): Promise<PdfFindings> {
  try {
    const pdf = await PDFDocument.load(data, { updateMetadata: false, throwOnInvalidObject: true })
    const pages = pdf.getPageCount()
    return pages > 0 ? { pages } : { refused: 'malformed' }
  } catch (error) {
    return { refused: error instanceof EncryptedPDFError ? 'encrypted' : 'malformed' }
  }
}
