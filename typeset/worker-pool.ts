/**
 * Rendering off the event loop: worker threads that keep the fonts warm. A worker that dies takes only what it was
 * working on with it (those calls reject); the next call starts another. Idle workers do not keep the process alive.
 */
import { Worker } from 'node:worker_threads'
import type { CertificateContent } from '../domain/printing/content.ts'
import type { Calibration, FormLayout } from '../domain/printing/layout.ts'
import type { Result } from '../domain/kit/problem.ts'
import type { FormOptions } from './form.ts'
import type { Overlay } from './overlay.ts'
import type { RenderReply, RenderRequest, RenderTask } from './worker-messages.ts'

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
}

interface Waiting {
  readonly resolve: (result: Result<Overlay>) => void
  readonly reject: (error: Error) => void
}

const besideThisFile = (): URL => (import.meta.url.endsWith('.ts') ? new URL('./render-worker.ts', import.meta.url) : new URL('./render-worker.js', import.meta.url))

class Thread {
  readonly waiting = new Map<number, Waiting>()
  readonly #url: URL
  #worker: Worker | undefined

  constructor(url: URL) {
    this.#url = url
  }

  run(request: RenderRequest): Promise<Result<Overlay>> {
    const worker = (this.#worker ??= this.#start())
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { resolve, reject })
      worker.ref()
      worker.postMessage(request)
    })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(this.#url)
    worker.on('message', (reply: RenderReply) => {
      const waiting = this.waiting.get(reply.id)
      this.waiting.delete(reply.id)
      if (this.waiting.size === 0) worker.unref()
      if ('crash' in reply) waiting?.reject(new Error(reply.crash))
      else waiting?.resolve(reply.result)
    })
    const gone = (error: Error) => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      for (const { reject } of this.waiting.values()) reject(error)
      this.waiting.clear()
    }
    worker.on('error', (error) => gone(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', (code) => gone(new Error(`The render worker ended with code ${code}`)))
    return worker
  }
}

export function startTypesetter(options: TypesetterOptions = {}): Typesetter {
  const threads = Array.from({ length: Math.max(1, options.workers ?? 1) }, () => new Thread(options.workerUrl ?? besideThisFile()))
  let last = 0
  const run = (task: RenderTask): Promise<Result<Overlay>> => {
    const idlest = threads.reduce((least, thread) => (thread.waiting.size < least.waiting.size ? thread : least))
    last += 1
    return idlest.run({ id: last, task })
  }
  return {
    overlay: (layout, content, calibration) => run({ kind: 'overlay', layout, content, calibration }),
    form: (layout, content, options) => run({ kind: 'form', layout, content, options }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}
