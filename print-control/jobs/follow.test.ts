import { expect, test } from 'vitest'
import { label } from '../../domain/kit/label.ts'
import { ok } from '../../domain/kit/problem.ts'
import type { DeviceJob, Driver } from '../drivers/driver.ts'
import { followJob } from './follow.ts'

const job = (state: DeviceJob['state'], progress: string = state): DeviceJob => ({
  osJobId: '1',
  state,
  progress,
  evidence: label(`说${progress}`, progress),
})

/** Says one after the other, the last one for ever. Stands in for a spooler whose every mood cannot be had at will. */
function scripted(
  moods: readonly (DeviceJob | undefined)[],
  cancels: boolean,
): Driver & { readonly cancelled: () => number } {
  let [at, cancelled] = [0, 0]
  return {
    kind: 'file',
    keepsHistory: true,
    list: async () => ok([]),
    submit: async () => ({ kind: 'accepted', osJobId: '1' }),
    look: async () => moods[Math.min(at++, moods.length - 1)],
    find: async () => new Map(),
    cancel: async () => {
      cancelled += 1
      return cancels
    },
    cancelled: () => cancelled,
  }
}

async function follow(driver: Driver, signal = new AbortController().signal) {
  let clock = 0
  const told: string[] = []
  const outcome = await followJob(driver, 'p', '1', {
    every: 1,
    stuckAfter: 1000,
    signal,
    changed: ({ en }) => told.push(en),
    steady: () => (clock += 100),
  })
  return { outcome, told }
}

test('done, failed and gone end it', async () => {
  expect((await follow(scripted([job('processing'), job('done')], true))).outcome?.state).toBe('DEVICE_DONE')
  expect((await follow(scripted([job('failed')], true))).outcome?.state).toBe('DEVICE_ERROR')
  expect((await follow(scripted([job('gone')], true))).outcome?.state).toBe('UNKNOWN')
})

test('each change is told once; progress keeps it alive', async () => {
  const moods = Array.from({ length: 40 }, (_, index) => job('processing', `page ${Math.floor(index / 4)}`))
  const { outcome, told } = await follow(scripted([...moods, job('done')], true))
  expect(outcome?.state).toBe('DEVICE_DONE')
  expect(told).toHaveLength(10)
})

test('no progress for too long: cancelled once, and an error or unknown as the cancelling went', async () => {
  const willing = scripted([job('processing')], true)
  const stuck = await follow(willing)
  expect(stuck.outcome).toMatchObject({
    state: 'DEVICE_ERROR',
    evidence: { en: expect.stringContaining('SPOOL_STUCK') },
  })
  expect(willing.cancelled()).toBe(1)
  expect((await follow(scripted([job('processing')], false))).outcome?.state).toBe('UNKNOWN')
  expect((await follow(scripted([undefined], false))).outcome?.state).toBe('UNKNOWN')
})

test('a job that goes back to waiting is called back: the spooler would print it again', async () => {
  const driver = scripted([job('processing'), job('pending')], true)
  expect((await follow(driver)).outcome?.state).toBe('DEVICE_ERROR')
  expect(driver.cancelled()).toBe(1)
})

test('stopping it ends nothing at the spooler', async () => {
  const stop = new AbortController()
  stop.abort()
  const driver = scripted([job('processing')], true)
  expect((await follow(driver, stop.signal)).outcome).toBeUndefined()
  expect(driver.cancelled()).toBe(0)
})
