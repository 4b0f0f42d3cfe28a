/**
 * For the kill tests only: with `SILL_CONTROL_PAUSE_AT=<step>` in its environment the control stops for good at that
 * step (with `SILL_CONTROL_PAUSE_MS`, for so long) and says so (an event on the channel and a line `paused <step>` on stderr), so that a test can kill it exactly
 * there. Without that variable nothing here does anything.
 */
export const pauseSteps = [
  'created',
  'validated',
  'reserved',
  /** All checks passed; INTENT not yet written. */
  'before-intent',
  /** INTENT durable; the spooler not yet called. */
  'intent',
  /** Connected to the spooler; the next thing is the first byte of the request. */
  'sending',
  /** The spooler answered; nothing journalled yet. */
  'submitted',
  'spooled',
  /** DEVICE_DONE or DEVICE_ERROR durable, AWAIT_CONFIRM not yet. */
  'device',
  'await-confirm',
  /** The clerk's answer is here; CONFIRMED or SPOILED not yet written. */
  'confirming',
  'confirmed',
  'abandoned',
] as const
export type PauseStep = (typeof pauseSteps)[number]

export type Pause = (step: PauseStep) => Promise<void>

export const noPause: Pause = async () => {}

/** `at` is the value of the environment variable, `say` tells the parent. `forMs`: milliseconds to stop for; otherwise for good. */
export function pauseAt(at: string | undefined, say: (step: PauseStep) => void, forMs?: number): Pause {
  if (at === undefined || at === '') return noPause
  return (step) => {
    if (step !== at) return Promise.resolve()
    say(step)
    return new Promise<void>((resolve) => {
      if (forMs !== undefined) setTimeout(resolve, forMs)
    })
  }
}
