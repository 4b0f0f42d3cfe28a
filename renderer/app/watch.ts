/** Follows an event iterator of the local API for as long as a component lives, opening it again after a break. */
import { useEffect, useEffectEvent } from 'react'

const AGAIN_MS = 1_000

type Open<T> = (options: { signal: AbortSignal }) => Promise<AsyncIterable<T>>

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms)
  })

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
    await pause(AGAIN_MS)
  }
}

export function useWatch<T>(open: Open<T>, receive: (value: T) => void): void {
  const onOpen = useEffectEvent(open)
  const onValue = useEffectEvent(receive)
  useEffect(() => {
    const abort = new AbortController()
    void follow(
      (options) => onOpen(options),
      (value: T) => onValue(value),
      abort.signal,
    )
    return () => abort.abort()
  }, [])
}
