/** Answers of one time, whatever was found: they leave at multiples of a step, so that how long the work took is not told. */
import { setTimeout as sleep } from 'node:timers/promises'

const STEP_MS = 200

export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  try {
    return await work()
  } finally {
    const passed = performance.now() - started
    await sleep(Math.max(1, Math.ceil(passed / STEP_MS)) * STEP_MS - passed)
  }
}
