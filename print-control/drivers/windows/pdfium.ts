/**
 * Pages rendered by PDFium at the device's own resolution, in a thread of its own: one that hangs or wants too much
 * memory costs its own job and not the control. To use a native `pdfium.dll` instead, replace raster.ts: nothing else
 * knows where the pixels come from.
 */
import { startPool } from '../../../process/pool.ts'
import type { GreyPage, RasterTask } from './raster.ts'

export type { GreyPage } from './raster.ts'

/** Beside this file in the sources; beside the bundle, as `raster-worker.js`, in a package. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./raster-worker.ts', import.meta.url)
  : new URL('./raster-worker.js', import.meta.url)

const pool = startPool<RasterTask, GreyPage[]>(WORKER, { heapMb: 256, seconds: 60 })

/** Every page at exactly `width` × `height` pixels. Rejects on bytes that are no PDF: the control rendered them itself. */
export function renderPages(pdf: Uint8Array, width: number, height: number): Promise<GreyPage[]> {
  return pool.run({ pdf, width, height })
}
