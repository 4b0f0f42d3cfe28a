/** Follows an event iterator of the local API for as long as a component lives, opening it again after a break. */
import { useEffect, useEffectEvent } from 'react'

const AGAIN_MS = 1_000

type Open<T> = (options: { signal: AbortSignal }) => Promise<AsyncIterable<T>>

async function follow<T>(open: Open<T>, receive: (value: T) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const value of await open({ signal })) {
        if (signal.aborted) return
        receive(value)
      }
    } catch {
      // A break is expected whenever the application restarts; what was missed is fetched when it is back.
    }
    await new Promise((resolve) => {
      setTimeout(resolve, AGAIN_MS)
    })
  }
}

/** `open` must be a stable function of the client. */
export function useWatch<T>(open: Open<T>, receive: (value: T) => void): void {
  const onValue = useEffectEvent(receive)
  useEffect(() => {
    const abort = new AbortController()
    void follow(open, (value: T) => onValue(value), abort.signal)
    return () => abort.abort()
  }, [open])
}
