/**
 * Rendering in a worker thread: a crash or a hang in there ends one request, never the control. The worker is started
 * when first needed and again after it has died.
 */
import { Worker } from 'node:worker_threads'
import * as z from 'zod'
import { label } from '../../domain/kit/label.ts'
import { ok, problemSchema, type Result } from '../../domain/kit/problem.ts'
import { refuse } from '../problems.ts'
import type { RenderJob } from './job.ts'

export interface Renderer {
  overlay(source: RenderJob['source']): Promise<Result<{ pdf: Uint8Array; sha256: string; pageCount: number }>>
  /** The overlay over a sketch of the blank form. */
  form(source: RenderJob['source']): Promise<Result<Uint8Array>>
  close(): Promise<void>
}

const bytes = z.instanceof(Uint8Array)
const answerSchema = z.object({
  id: z.int(),
  result: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), pdf: bytes, sha256: z.string(), pageCount: z.int() }),
    z.object({ ok: z.literal(false), problem: problemSchema }),
  ]),
})
type Answer = z.infer<typeof answerSchema>['result']

/** `entry` is the worker's file; `longest` in milliseconds. */
export function createRenderer(entry: URL, longest = 60_000): Renderer {
  let worker: Worker | undefined
  let nextId = 1
  const waiting = new Map<number, (answer: Answer) => void>()

  const failAll = (why: string): void => {
    for (const answer of waiting.values()) answer(refuse('CONTROL_RENDER', label(why, why)))
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(entry)
    started.on('message', (message: unknown) => {
      const parsed = answerSchema.safeParse(message)
      if (!parsed.success) return
      waiting.get(parsed.data.id)?.(parsed.data.result)
      waiting.delete(parsed.data.id)
    })
    started.on('error', (error) => failAll(String(error)))
    started.on('exit', (code) => {
      if (worker === started) worker = undefined
      failAll(`exit ${code}`)
    })
    started.unref()
    return started
  }
  const ask = (kind: RenderJob['kind'], source: RenderJob['source']): Promise<Answer> =>
    new Promise((resolve) => {
      worker ??= start()
      const id = nextId++
      const late = setTimeout(() => void worker?.terminate(), longest)
      waiting.set(id, (answer) => {
        clearTimeout(late)
        resolve(answer)
      })
      worker.postMessage({ id, kind, source } satisfies RenderJob, [])
    })
  return {
    overlay: async (source) => {
      const answer = await ask('overlay', source)
      return answer.ok ? ok({ pdf: answer.pdf, sha256: answer.sha256, pageCount: answer.pageCount }) : answer
    },
    form: async (source) => {
      const answer = await ask('form', source)
      return answer.ok ? ok(answer.pdf) : answer
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}
