/** The other end of {@link startPool}: a worker's own file calls this once with what it does for each task. */
import { parentPort } from 'node:worker_threads'

/** What a worker says of a task. `crash` is a bug or an input that broke the work, never an answer. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly crash: string }

export function serve(work: (task: never) => unknown): void {
  const port = parentPort
  if (!port) throw new Error('a worker file runs as a worker thread only')
  const attempt = async (task: unknown): Promise<Reply<unknown>> => {
    try {
      return { answer: await work(task as never) } // the pool sends tasks of its own kind only
    } catch (error) {
      return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
  port.on('message', (task: unknown) => {
    void attempt(task).then((reply) => port.postMessage(reply))
  })
}
