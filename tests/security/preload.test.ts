/** SEC-02: the preload hands over one port when the page itself asks, and does and exposes nothing else. */
import { MessagePort } from 'node:worker_threads'
import { beforeAll, expect, test, vi } from 'vitest'
import { bridge } from '../../contract/bridge.ts'

const sent = vi.hoisted(() => [] as unknown[][])
// Whatever else the preload touched of Electron would be missing here and throw.
vi.mock('electron', () => ({
  ipcRenderer: { postMessage: (...message: unknown[]) => void sent.push(message) },
}))

const posted: unknown[][] = []
let ask: (event: { source: unknown; origin: string; data: unknown }) => void
const page = {
  addEventListener: (name: string, listener: typeof ask) => {
    if (name === 'message') ask = listener
  },
  postMessage: (...message: unknown[]) => void posted.push(message),
}

beforeAll(async () => {
  vi.stubGlobal('window', page)
  await import('../../preload/index.ts')
})

test('its own page asks: one end goes to the main process, the other to the page, only at its own origin', () => {
  ask({ source: page, origin: bridge.origin, data: bridge.ask })
  expect(sent).toEqual([[bridge.channel, null, [expect.any(MessagePort)]]])
  expect(posted).toEqual([[bridge.port, bridge.origin, [expect.any(MessagePort)]]])
  expect(Object.keys(page)).toEqual(['addEventListener', 'postMessage'])
})

test.each([
  ['another window', {}, bridge.origin, bridge.ask],
  ['a foreign origin', page, 'https://example.com', bridge.ask],
  ['another message', page, bridge.origin, 'give me everything'],
  ['its own answer', page, bridge.origin, bridge.port],
])('%s is not answered', (_name, source, origin, data) => {
  const before = sent.length
  ask({ source, origin, data })
  expect(sent).toHaveLength(before)
})
