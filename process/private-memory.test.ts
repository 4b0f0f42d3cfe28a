import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

const module = JSON.stringify(new URL('./private-memory.ts', import.meta.url).href)
const PR_GET_DUMPABLE = 3

test('a process that keeps to itself may leave no core, now and ever, and no other program of the same person reads it', () => {
  const program = `
    const { readFileSync } = await import('node:fs')
    const { default: koffi } = await import('koffi')
    const dumpable = () => koffi.load(null).func('prctl', 'int', ['int', 'ulong', 'ulong', 'ulong', 'ulong'])(${PR_GET_DUMPABLE}, 0, 0, 0, 0)
    const core = () => /^Max core file size +(\\S+) +(\\S+)/mu.exec(readFileSync('/proc/self/limits', 'utf8')).slice(1, 3)
    const before = dumpable()
    const { keepMemoryPrivate } = await import(${module})
    await keepMemoryPrivate()
    console.log(JSON.stringify([before, dumpable(), core()]))
  `
  expect(
    JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })),
  ).toEqual([1, 0, ['0', '0']])
})

test('the signal that opens node’s inspector opens nothing', () => {
  const program = `
    const { once } = await import('node:events')
    const { url } = await import('node:inspector')
    const { keepMemoryPrivate } = await import(${module})
    await keepMemoryPrivate()
    const own = process.listenerCount('SIGUSR1')
    const heard = once(process, 'SIGUSR1')
    const stay = setInterval(() => undefined, 1000)
    process.kill(process.pid, 'SIGUSR1')
    await heard
    clearInterval(stay)
    console.log(JSON.stringify([own, url() ?? 'closed']))
  `
  expect(
    JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    ),
  ).toEqual([1, 'closed'])
})
