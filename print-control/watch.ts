/** Notices that printers came, went or changed, so that nobody has to ask for them all the time. */
import type { Printer } from '../contract/control.ts'

/** Looks every `every` milliseconds, one look at a time; answers with how to stop. */
export function watchPrinters(
  list: () => Promise<readonly Printer[]>,
  changed: () => void,
  every: number,
): () => void {
  let before: string | undefined
  let isLooking = false
  const look = async (): Promise<void> => {
    if (isLooking) return
    isLooking = true
    try {
      const now = JSON.stringify(await list())
      if (before !== undefined && now !== before) changed()
      before = now
    } finally {
      isLooking = false
    }
  }
  void look()
  const timer = setInterval(() => void look(), every)
  timer.unref()
  return () => clearInterval(timer)
}
