/** Runs one task in a thread of its own; a task that takes too long, or too much memory, is ended. */
import { Worker } from 'node:worker_threads'
import type { TaskInputs, TaskName, TaskOutputs } from './tasks.ts'

/** Beside this file in the sources; beside the bundle, as `core-worker.js`, in a package. */
const WORKER = import.meta.url.endsWith('.ts') ? new URL('./core-worker.ts', import.meta.url) : new URL('./core-worker.js', import.meta.url)
const TIMEOUT = 60_000
const LIMITS = { maxOldGenerationSizeMb: 1024 }

/** Rejects when the task threw, ran out of time (60 s) or of memory (1 GiB), or `signal` was aborted. */
export async function runTask<Name extends TaskName>(name: Name, input: TaskInputs[Name], signal?: AbortSignal): Promise<TaskOutputs[Name]> {
  signal?.throwIfAborted()
  const worker = new Worker(WORKER, { workerData: { name, input }, resourceLimits: LIMITS })
  const stop = () => void worker.terminate()
  const timer = setTimeout(stop, TIMEOUT)
  signal?.addEventListener('abort', stop)
  try {
    return await new Promise<TaskOutputs[Name]>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error(`task ${name} ended without an answer`)))
    })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
