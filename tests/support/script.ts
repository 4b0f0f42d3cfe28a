/** A program of a few lines as a process of its own, for tests that kill. It ends with its test, and with the process that runs the test. */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'

const END_WITH_PARENT = `process.stdin.on('end', () => process.exit()).resume()\n`

/** Runs `source`, a module; it may import by absolute URLs. Call within a test. */
export function runScript(source: string): ChildProcessByStdio<Writable, Readable, null> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', END_WITH_PARENT + source], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
