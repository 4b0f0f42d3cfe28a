/** The core's side of the thread that reads lists: started when it is first needed, started again when it broke. */
import { Worker } from 'node:worker_threads'
import type { ListAnswer, ListMethod, ListQuestion, ListWorkerData } from './list-worker.ts'
import type { ListReader } from './read-lists.ts'

/** Beside this file in the sources; beside the bundle, as `list-worker.js`, in a package. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./list-worker.ts', import.meta.url)
  : new URL('./list-worker.js', import.meta.url)

interface Waiting {
  readonly resolve: (output: never) => void
  readonly reject: (error: Error) => void
}

export interface ListThread {
  /** Rejects when the thread broke, or is closed. */
  ask<Method extends ListMethod>(
    method: Method,
    input: Parameters<ListReader[Method]>[0],
  ): Promise<ReturnType<ListReader[Method]>>
  /** Waits until the file is closed. */
  close(): Promise<void>
}

export function createListThread(data: () => ListWorkerData): ListThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0
  let isClosed = false

  function start(): Worker {
    const started = new Worker(WORKER, { workerData: data() })
    const lose = (error: Error) => {
      if (worker === started) worker = undefined
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    started.on('message', (answer: ListAnswer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('error' in answer) asked?.reject(new Error(answer.error))
      else asked?.resolve(answer.output as never) // the output of the method that was asked
    })
    started.on('error', lose)
    started.on('exit', () => lose(new Error('the thread that reads lists has ended')))
    return started
  }

  return {
    ask: (method, input) => {
      if (isClosed) return Promise.reject(new Error('the lists are closed'))
      worker ??= start()
      const id = (last += 1)
      const question = { id, method, input } as ListQuestion // of one method
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker?.postMessage(question)
      })
    },
    close: async () => {
      isClosed = true
      const ending = worker
      if (!ending) return
      const ended = new Promise((resolve) => ending.once('exit', resolve))
      ending.postMessage(undefined)
      await ended
    },
  }
}
