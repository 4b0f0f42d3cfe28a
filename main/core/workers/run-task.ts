/** Runs a task in a thread; one that takes too long, or too much memory, is ended. */
import { startPool } from '../../../process/pool.ts'
import type { Task, TaskInputs, TaskName, TaskOutputs } from './tasks.ts'

/** Beside this file in the sources; beside the bundle, as `core-worker.js`, in a package. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./core-worker.ts', import.meta.url)
  : new URL('./core-worker.js', import.meta.url)

/** A long export does not hold up what is printed meanwhile; what a task has loaded (fonts, a dictionary) is not kept for long. */
const pool = startPool<Task, TaskOutputs[TaskName]>(WORKER, {
  threads: 3,
  heapMb: 1024,
  seconds: 60,
  idleSeconds: 5,
})

/** Rejects when the task threw, ran out of time (60 s from when it begins) or of memory (1 GiB), or with the reason of `signal`. */
export async function runTask<Name extends TaskName>(
  name: Name,
  input: TaskInputs[Name],
  signal?: AbortSignal,
): Promise<TaskOutputs[Name]> {
  const task = { name, input } as Task // the input of this very name
  return (await pool.run(task, { signal })) as TaskOutputs[Name] // the worker answers by the name
}
