import { EventEmitter } from 'node:events'
import type { UtilityProcess } from 'electron'
import { expect, test, vi } from 'vitest'
import { utilityControl } from './control.ts'

function fakeUtility() {
  const child = Object.assign(new EventEmitter(), {
    pid: 12,
    postMessage: vi.fn<(message: unknown) => void>(),
    kill: vi.fn<() => boolean>(() => true),
  })
  const fork = vi.fn<(...args: unknown[]) => UtilityProcess>(() => child as unknown as UtilityProcess) // the members that the channel uses
  return { child, fork }
}

test('the control is a utility process of its bundle', () => {
  const { child, fork } = fakeUtility()
  const channel = utilityControl(fork, '/app/dist/print-control/main.js')()
  expect(fork.mock.calls).toEqual([
    ['/app/dist/print-control/main.js', [], { serviceName: 'Sill print control', stdio: 'inherit' }],
  ])
  const onMessage = vi.fn<(message: unknown) => void>()
  channel.onMessage(onMessage)
  child.emit('message', { type: 'reply' })
  expect(onMessage).toHaveBeenCalledExactlyOnceWith({ type: 'reply' })
  channel.post({ id: 1 })
  expect(child.postMessage).toHaveBeenCalledExactlyOnceWith({ id: 1 })
  channel.kill()
  expect(child.kill).toHaveBeenCalledOnce()
  expect(channel.pid).toBe(12)
})

test('its end is told, also to who asks later, and posting afterwards does nothing', async () => {
  const { child, fork } = fakeUtility()
  const channel = utilityControl(fork, 'x')()
  const early = vi.fn<() => void>()
  channel.onExit(early)
  child.emit('exit', 1)
  await new Promise<void>((resolve) => channel.onExit(resolve))
  expect(early).toHaveBeenCalledOnce()
  channel.post({})
  expect(child.postMessage).not.toHaveBeenCalled()
})
