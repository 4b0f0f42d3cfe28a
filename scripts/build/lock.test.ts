import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sill-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('one after the other, also after a failure, and nothing is left', async () => {
  const file = join(folder, 'lock')
  const steps: string[] = []
  const work = (name: string) => async (): Promise<void> => {
    steps.push(`${name} begins`)
    await sleep(30)
    steps.push(`${name} ends`)
    if (name === 'a') throw new Error('failed')
  }
  const results = await Promise.allSettled([withLock(file, work('a')), withLock(file, work('b'))])
  expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled'])
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  expect(readdirSync(folder)).toEqual([])
})

test('the lock of a killed process is taken over', async () => {
  const file = join(folder, 'lock')
  // Above every pid that Linux gives out.
  writeFileSync(file, '4194305')
  await withLock(file, async () => undefined)
  expect(readdirSync(folder)).toEqual([])
})
