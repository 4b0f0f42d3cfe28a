/**
 * Rendering off the event loop, in worker threads with bounds that keep the fonts warm. One that hangs, grows or dies takes
 * only what it was working on with it (that call rejects); the next call starts another.
 */
import type { CertificateContent } from '../domain/printing/content.ts'
import type { Calibration, FormLayout } from '../domain/printing/layout.ts'
import type { Result } from '../domain/kit/problem.ts'
import { startPool } from '../process/pool.ts'
import type { FormOptions } from './form.ts'
import type { Overlay } from './overlay.ts'
import type { RenderTask } from './render-task.ts'

export interface Typesetter {
  /** As {@link renderOverlay}. */
  overlay(layout: FormLayout, content: CertificateContent, calibration: Calibration): Promise<Result<Overlay>>
  /** As {@link renderForm}, saved. */
  form(layout: FormLayout, content: CertificateContent, options: FormOptions): Promise<Result<Overlay>>
  close(): Promise<void>
}

export interface TypesetterOptions {
  /** Threads; one by default, since each holds its own fonts (about 40 MB). */
  readonly workers?: number
  /** Where the worker's entry is, when a bundler put it elsewhere than beside this file. */
  readonly workerUrl?: URL
  /** For one request; 60 when absent. */
  readonly seconds?: number
}

const besideThisFile = (): URL =>
  import.meta.url.endsWith('.ts')
    ? new URL('./render-worker.ts', import.meta.url)
    : new URL('./render-worker.js', import.meta.url)
/** A clerk prints now and then: reading the fonts anew each time would be felt. */
const IDLE_SECONDS = 3600

export function startTypesetter({
  workers = 1,
  workerUrl = besideThisFile(),
  seconds = 60,
}: TypesetterOptions = {}): Typesetter {
  const pool = startPool<RenderTask, Result<Overlay>>(workerUrl, {
    threads: Math.max(1, workers),
    heapMb: 512,
    seconds,
    idleSeconds: IDLE_SECONDS,
  })
  return {
    overlay: (layout, content, calibration) => pool.run({ kind: 'overlay', layout, content, calibration }),
    form: (layout, content, options) => pool.run({ kind: 'form', layout, content, options }),
    close: () => pool.close(),
  }
}
