import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Workspace } from '../../contract/local/workspace.ts'
import { WorkspaceStore } from './workspace.ts'

const initial: Workspace = {
  tabs: [],
  active: null,
  menuFolded: false,
  menuOpenWhenNarrow: false,
  language: 'zh',
  columns: {},
  menuSystem: null,
  closedGroups: [],
  idleMinutes: 15,
}
const activate = (active: string) => (state: Workspace) => ({ ...state, active })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[GEN-07] changes are written within a second, only the newest state', async () => {
  const saved: (string | null)[] = []
  const store = new WorkspaceStore(initial, async (state) => saved.push(state.active))
  store.update(activate('a'))
  store.update(activate('b'))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(saved).toEqual(['b'])
})

test('[GEN-07] changes that keep coming, or come during a slow write, do not put it off', async () => {
  const saved: (string | null)[] = []
  const store = new WorkspaceStore(initial, async (state) => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    saved.push(state.active)
  })
  for (const active of ['a', 'b', 'c', 'd']) {
    store.update(activate(active))
    await vi.advanceTimersByTimeAsync(200)
  }
  // Begun at 300 ms with b, done at 700; what came meanwhile goes at 1,000.
  expect(saved).toEqual(['b'])
  await vi.advanceTimersByTimeAsync(600)
  expect(saved).toEqual(['b', 'd'])
})

test('a write that failed is tried again with what is newest then', async () => {
  const saved: (string | null)[] = []
  let isBroken = true
  const store = new WorkspaceStore(initial, async (state) => {
    if (isBroken) throw new Error('no connection')
    saved.push(state.active)
  })
  store.update(activate('a'))
  await store.flush()
  isBroken = false
  store.update(activate('b'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(saved).toEqual(['b'])
})

test('after the session ends nothing is written any more', async () => {
  const save = vi.fn<() => Promise<void>>(async () => undefined)
  const store = new WorkspaceStore(initial, save)
  store.update(activate('a'))
  store.stop()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(save).not.toHaveBeenCalled()
})

test('what could not be written before it was stopped is not written into what is open next', async () => {
  const refused = vi.fn<(state: Workspace) => Promise<unknown>>(() => Promise.reject(new Error('locked')))
  const store = new WorkspaceStore(initial, refused)
  store.update((state) => ({ ...state, menuFolded: true }))
  const writing = store.flush()
  store.stop()
  await writing
  await vi.advanceTimersByTimeAsync(10_000)
  expect(refused).toHaveBeenCalledOnce()
})
