import { afterAll, expect, test } from 'vitest'
import { startPool, type Pool } from './pool.ts'
import type { TestTask } from './testing/test-worker.ts'

const FILE = new URL('./testing/test-worker.ts', import.meta.url)
const pools: Pool<TestTask, unknown>[] = []
const pool = (seconds = 60, threads = 1) => {
  const made = startPool<TestTask, unknown>(FILE, { heapMb: 64, seconds, threads })
  pools.push(made)
  return made
}
afterAll(() => Promise.all(pools.map((one) => one.close())))

test('a task is answered, and one that throws fails alone', async () => {
  const { run } = pool()
  const thrown = run({ kind: 'throw', text: '坏了' })
  const answered = run({ kind: 'say', text: '好' })
  await expect(thrown).rejects.toThrow('坏了')
  expect(await answered).toBe('好')
})

test('a task without end is ended by its time, and the next one is done', async () => {
  const { run } = pool(2)
  const endless = run({ kind: 'spin' })
  const next = run({ kind: 'say', text: '好' })
  await expect(endless).rejects.toMatchObject({ why: 'time' })
  expect(await next).toBe('好')
})

test('a task that takes more memory than it may is ended, and this process lives', async () => {
  const { run } = pool()
  await expect(run({ kind: 'hoard' })).rejects.toMatchObject({ why: 'memory' })
  expect(await run({ kind: 'say', text: '好' })).toBe('好')
})

test('an aborted task rejects with its reason, whether it runs or waits', async () => {
  const { run } = pool()
  const [running, waiting] = [new AbortController(), new AbortController()]
  const first = run({ kind: 'spin' }, { signal: running.signal })
  const second = run({ kind: 'spin' }, { signal: waiting.signal })
  const third = run({ kind: 'say', text: '好' })
  waiting.abort(new Error('不等了'))
  await expect(second).rejects.toThrow('不等了')
  running.abort(new Error('算了'))
  await expect(first).rejects.toThrow('算了')
  expect(await third).toBe('好')
})

test('who asks for much waits for who asks for little', async () => {
  const { run } = pool()
  const order: string[] = []
  const ask = async (of: string) => {
    await run({ kind: 'say', text: of }, { of })
    order.push(of)
  }
  await Promise.all(['甲', '甲', '甲', '甲', '乙', '丙'].map(ask))
  expect(order).toEqual(['甲', '乙', '丙', '甲', '甲', '甲'])
})

test('closing rejects what runs and what waits; a file that is not there rejects', async () => {
  const closing = pool()
  const both = Promise.allSettled([closing.run({ kind: 'spin' }), closing.run({ kind: 'say', text: '好' })])
  await closing.close()
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const hopeless = startPool<TestTask, unknown>(new URL('./no-such-worker.ts', import.meta.url), {
    heapMb: 64,
    seconds: 60,
  })
  await expect(hopeless.run({ kind: 'spin' })).rejects.toThrow(/no-such-worker/u)
})
