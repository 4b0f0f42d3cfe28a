/**
 * The open tabs and what each needs to come back as it was (GEN-07): one store per opened account. Every change is
 * written to the account's local data within half a second, one write at a time, the newest state always last.
 */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Tab, Workspace } from '../../contract/local/workspace.ts'

const SAVE_MS = 300
const RETRY_MS = 2_000

export class WorkspaceStore {
  #state: Workspace
  readonly #save: (state: Workspace) => Promise<unknown>
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #isSaving = false
  #isDirty = false
  #stops = 0

  constructor(initial: Workspace, save: (state: Workspace) => Promise<unknown>) {
    this.#state = initial
    this.#save = save
  }

  readonly get = (): Workspace => this.#state

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  update(change: (state: Workspace) => Workspace): void {
    const next = change(this.#state)
    if (next === this.#state) return
    this.#state = next
    this.#isDirty = true
    for (const changed of this.#listeners) changed()
    this.#schedule(SAVE_MS)
  }

  /** Writes now what has not been written; also used when the window closes. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (!this.#isDirty || this.#isSaving) return
    this.#isSaving = true
    this.#isDirty = false
    let wait = SAVE_MS
    const stops = this.#stops
    try {
      await this.#save(this.#state)
    } catch {
      // Stopped meanwhile: another account's data may be open by the next try.
      this.#isDirty = stops === this.#stops
      wait = RETRY_MS
    } finally {
      this.#isSaving = false
    }
    if (this.#isDirty) this.#schedule(wait)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#stops += 1
    this.#isDirty = false
  }

  /** What is due already stays so: changes that keep coming do not put the write off. */
  #schedule(ms: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), ms)
  }
}

const StoreContext = createContext<WorkspaceStore | null>(null)
export const WorkspaceProvider = StoreContext.Provider

export function useWorkspaceStore(): WorkspaceStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('useWorkspaceStore outside of WorkspaceProvider')
  return store
}

export function useWorkspace(): Workspace {
  const store = useWorkspaceStore()
  return useSyncExternalStore(store.subscribe, store.get)
}

/** The tab that a page is shown in, for {@link useTab} and {@link useTabState}. */
const TabContext = createContext<string | null>(null)
export const TabProvider = TabContext.Provider

export function useTab(): Tab {
  const id = useContext(TabContext)
  const tab = useWorkspace().tabs.find((candidate) => candidate.id === id)
  if (!tab) throw new Error('useTab outside of a tab')
  return tab
}

/** A piece of a page's own state that survives closing the window; must be JSON. `read` judges what was stored. */
export function useTabState<T>(
  name: string,
  initial: T,
  read: (stored: unknown) => T | undefined,
): readonly [T, (next: T) => void] {
  const store = useWorkspaceStore()
  const tab = useTab()
  const stored = tab.state[name]
  const value = stored === undefined ? initial : (read(stored) ?? initial)
  const set = useCallback(
    (next: T) =>
      store.update((state) => ({
        ...state,
        tabs: state.tabs.map((other) =>
          other.id === tab.id ? { ...other, state: { ...other.state, [name]: next } } : other,
        ),
      })),
    [store, tab.id, name],
  )
  return [value, set]
}
