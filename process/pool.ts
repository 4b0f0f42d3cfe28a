/**
 * Worker threads with bounds, for work that would hold up a loop or that foreign input could make greedy or slow.
 *
 *     const pool = startPool<Task, Answer>(new URL('./book-worker.ts', import.meta.url), { heapMb: 512, seconds: 30 })
 *     const answer = await pool.run(task)   // rejects with PoolError when the thread had to be ended
 *     // book-worker.ts:  serve((task: Task): Answer => …)
 *
 * A thread does one task at a time; what waits begins in the order of asking, but whoever (`of`) was served longest
 * ago comes first. A thread that overruns its time or its heap is ended and takes only its own task with it.
 * `heapMb` bounds JavaScript's heap, not the bytes of array buffers: a task that unpacks has to bound what it unpacks
 * by itself (files/zip.ts, files/pdfium.ts do). Idle threads do not keep the process alive and end after a while.
 */
import { Worker } from 'node:worker_threads'
import type { Reply } from './serve.ts'

export interface Bounds<Answer = never> {
  /** The most threads at once; 1 when absent. */
  readonly threads?: number
  readonly heapMb: number
  /** For one task, from when it begins. */
  readonly seconds: number
  /** How long an idle thread keeps what it has loaded; 20 when absent. */
  readonly idleSeconds?: number
  /** Of an answer after which the thread is not kept: it holds memory that only its end gives back. */
  readonly isSpent?: (answer: Answer) => boolean
}

export interface Turn {
  readonly signal?: AbortSignal | undefined
  /** Whose task it is, so that one who asks for much does not keep the others waiting. */
  readonly of?: string
}

export interface Pool<Task, Answer> {
  /** Rejects with {@link PoolError} as the thread was ended, with the signal's reason, or with what the task threw. */
  readonly run: (task: Task, turn?: Turn) => Promise<Answer>
  /** Ends every thread; what runs and waits rejects. A later `run` starts anew. */
  readonly close: () => Promise<void>
}

/** `time` and `memory`: the task went beyond its bounds. `ended`: the thread could not start, or ended by itself. */
export class PoolError extends Error {
  readonly why: 'time' | 'memory' | 'ended'

  constructor(why: PoolError['why'], message: string, cause?: unknown) {
    super(message, { cause })
    this.why = why
  }
}

interface Job<Task, Answer> {
  readonly task: Task
  readonly of: string | undefined
  readonly settle: (outcome: { answer: Answer } | { error: unknown }) => void
}

interface Thread<Task, Answer> {
  readonly worker: Worker
  job: Job<Task, Answer> | undefined
  timer: NodeJS.Timeout | undefined
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
const failureOf = (error: unknown): PoolError =>
  hasCode(error, 'ERR_WORKER_OUT_OF_MEMORY')
    ? new PoolError('memory', 'the task took more memory than it may', error)
    : new PoolError('ended', error instanceof Error ? error.message : String(error), error)

export function startPool<Task, Answer>(file: URL, bounds: Bounds<Answer>): Pool<Task, Answer> {
  const { threads: most = 1, heapMb, seconds, idleSeconds = 20, isSpent = () => false } = bounds
  const threads = new Set<Thread<Task, Answer>>()
  const waiting: Job<Task, Answer>[] = []
  const lastServed = new Map<string, number>()
  let served = 0
  const servedAt = ({ of }: Job<Task, Answer>): number => (of === undefined ? 0 : (lastServed.get(of) ?? 0))

  /** Takes the thread out; its task fails for `error`, and what waits gets a new one. */
  const end = async (thread: Thread<Task, Answer>, error: unknown): Promise<void> => {
    if (!threads.delete(thread)) return
    clearTimeout(thread.timer)
    thread.job?.settle({ error })
    thread.job = undefined
    const ended = thread.worker.terminate()
    next()
    await ended
  }

  const start = (): Thread<Task, Answer> => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: heapMb } })
    const thread: Thread<Task, Answer> = { worker, job: undefined, timer: undefined }
    worker.on('message', (reply: Reply<Answer>) => {
      const { job } = thread
      clearTimeout(thread.timer)
      thread.job = undefined
      job?.settle('answer' in reply ? reply : { error: new Error(reply.crash) })
      worker.unref()
      if ('answer' in reply && isSpent(reply.answer)) return void end(thread, new PoolError('ended', 'spent'))
      thread.timer = setTimeout(
        () => void end(thread, new PoolError('ended', 'idle')),
        idleSeconds * 1000,
      ).unref()
      next()
    })
    worker.on('messageerror', (error) => void end(thread, failureOf(error)))
    worker.on('error', (error) => void end(thread, failureOf(error)))
    worker.on(
      'exit',
      (code) => void end(thread, new PoolError('ended', `the worker ended with code ${code}`)),
    )
    threads.add(thread)
    return thread
  }

  const begin = (thread: Thread<Task, Answer>, job: Job<Task, Answer>): void => {
    clearTimeout(thread.timer)
    thread.job = job
    thread.timer = setTimeout(
      () => void end(thread, new PoolError('time', `the task took more than ${seconds} s`)),
      seconds * 1000,
    )
    thread.worker.ref()
    try {
      thread.worker.postMessage(job.task)
    } catch (error) {
      void end(thread, error) // a task that cannot be cloned
    }
  }

  const next = (): void => {
    while (waiting.length > 0) {
      const idle =
        [...threads].find(({ job }) => job === undefined) ?? (threads.size < most ? start() : undefined)
      if (!idle) return
      const job = waiting.reduce((first, other) => (servedAt(other) < servedAt(first) ? other : first))
      waiting.splice(waiting.indexOf(job), 1)
      served += 1
      if (job.of !== undefined) lastServed.set(job.of, served)
      begin(idle, job)
    }
    if ([...threads].every(({ job }) => job === undefined)) lastServed.clear() // all are equal again
  }

  const abort = (job: Job<Task, Answer>, reason: unknown): void => {
    const running = [...threads].find((thread) => thread.job === job)
    if (running) return void end(running, reason)
    const at = waiting.indexOf(job)
    if (at >= 0) waiting.splice(at, 1)
    job.settle({ error: reason })
  }

  return {
    async run(task, { signal, of } = {}) {
      signal?.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<Answer>()
      const job: Job<Task, Answer> = {
        task,
        of,
        settle: (outcome) =>
          'answer' in outcome
            ? resolve(outcome.answer)
            : reject(outcome.error instanceof Error ? outcome.error : new Error(String(outcome.error))),
      }
      const stop = () => abort(job, signal?.reason)
      signal?.addEventListener('abort', stop)
      waiting.push(job)
      next()
      try {
        return await promise
      } finally {
        signal?.removeEventListener('abort', stop)
      }
    },
    async close() {
      for (const job of waiting.splice(0))
        job.settle({ error: new PoolError('ended', 'the pool was closed') })
      await Promise.all(
        [...threads].map((thread) => end(thread, new PoolError('ended', 'the pool was closed'))),
      )
    },
  }
}
