/** Events inside the core, and their way to a page as async iterators. A slow reader gets each distinct event once. */
import type { Opening } from '../../contract/local/notices.ts'
import type { Changed } from '../../contract/local/status.ts'
import type { Problem } from '../../domain/kit/problem.ts'

/** `state`: something that the status bar shows. `session`: opened, locked or confirmed. `work`: the outbox has something new. */
export interface CoreEventMap {
  changed: Changed
  state: undefined
  session: undefined
  /** A durable call is over: delivered, or refused with a problem. */
  call: { readonly key: string; readonly name: string } & (
    | { readonly ok: true }
    | { readonly ok: false; readonly problem: Problem }
  )
  work: undefined
  /** The disk could not be written, and can again. */
  room: undefined
  online: boolean
  /** There may be something that a desktop notification has to tell. */
  due: undefined
  /** The clerk has clicked on a desktop notification. */
  open: Opening
}
type Name = keyof CoreEventMap

export interface CoreEvents {
  emit<N extends Name>(name: N, event: CoreEventMap[N]): void
  on<N extends Name>(name: N, listener: (event: CoreEventMap[N]) => void): () => void
  /** Ends when `signal` aborts or the core closes. */
  iterate<N extends Name>(name: N, signal: AbortSignal | undefined): AsyncGenerator<CoreEventMap[N], void>
  close(): void
}

export function createEvents(): CoreEvents {
  const listeners: { [N in Name]: Set<(event: CoreEventMap[N]) => void> } = {
    changed: new Set(),
    state: new Set(),
    session: new Set(),
    call: new Set(),
    work: new Set(),
    room: new Set(),
    online: new Set(),
    due: new Set(),
    open: new Set(),
  }
  const closed = new AbortController()

  const on: CoreEvents['on'] = (name, listener) => {
    listeners[name].add(listener)
    return () => listeners[name].delete(listener)
  }

  async function* iterate<N extends Name>(
    name: N,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<CoreEventMap[N], void> {
    const waiting = new Map<string, CoreEventMap[N]>()
    let wake: () => void = () => undefined
    const off = on(name, (event) => {
      waiting.set(JSON.stringify(event) ?? '', event)
      wake()
    })
    const ended = signal ? AbortSignal.any([signal, closed.signal]) : closed.signal
    const onAbort = () => wake()
    ended.addEventListener('abort', onAbort)
    try {
      while (!ended.aborted) {
        const next = waiting.entries().next()
        if (!next.done) {
          waiting.delete(next.value[0])
          yield next.value[1]
          continue
        }
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    } finally {
      off()
      ended.removeEventListener('abort', onAbort)
    }
  }

  return {
    emit: (name, event) => {
      for (const listener of listeners[name]) listener(event)
    },
    on,
    iterate,
    close: () => closed.abort(),
  }
}
