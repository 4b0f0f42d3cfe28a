/** Judges a foreign file in a thread of its own with bounds on memory and time. */
import { PoolError, startPool } from '../process/pool.ts'
import type { Judged } from './judge.ts'

/** Beside this file in the sources; beside the bundle, as `judge-worker.js`, in a package. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./judge-worker.ts', import.meta.url)
  : new URL('./judge-worker.js', import.meta.url)

/** One at a time: what PDFium may take is taken once. An honest file takes far less than a second. */
const pool = startPool<Uint8Array, Judged>(WORKER, {
  heapMb: 256,
  seconds: 30,
  isSpent: (judged) => 'trouble' in judged && judged.trouble === 'greedy',
})

/** `of`: whose file it is, so that one with many does not keep the others waiting. Rejects when no thread can be started. */
export async function judgeFile(data: Uint8Array, of?: string): Promise<Judged> {
  try {
    return await pool.run(data, of === undefined ? {} : { of })
  } catch (error) {
    if (error instanceof PoolError && error.why !== 'ended') return { trouble: 'greedy' }
    throw error
  }
}
