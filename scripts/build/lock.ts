/** One build at a time: tests that run side by side would otherwise empty `dist/` under each other. */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Runs `work` while holding `file`; waits for another process's build, takes over from one that was killed. */
export async function withLock(file: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  while (!take(file)) await sleep(100)
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  // A link appears at once with its content, so that nobody ever reads a lock without a pid.
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return true
  } catch {
    if (!isHeld(file)) rmSync(file, { force: true })
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

function isHeld(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}
