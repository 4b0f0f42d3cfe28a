/**
 * Playwright's own test, with windows that can be made to lag: on a loaded desktop a frame comes long after the click that
 * asked for it and an answer long after its question, and whatever waits for one may come when the clerk has gone
 * elsewhere. `npm run torture:window` sets both.
 */
import { test as base, type BrowserContext } from '@playwright/test'
import { slowLine } from './steps/line.ts'

export { expect } from '@playwright/test'

/** Milliseconds by which each frame comes late. */
const LATE_MS = Number(process.env['SILL_LATE_FRAMES'] ?? '0')
/** Milliseconds that each message between window and application takes longer. */
const LINE_MS = Number(process.env['SILL_SLOW_LINE'] ?? '0')

export async function delayFrames(context: BrowserContext, ms: number): Promise<void> {
  await context.addInitScript((late) => {
    const frame = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (run) => Number(setTimeout(() => frame(run), late))
    window.cancelAnimationFrame = (id) => clearTimeout(id)
  }, ms)
}

export const test = base.extend({
  context: async ({ context }, use) => {
    if (LATE_MS > 0) await delayFrames(context, LATE_MS)
    if (LINE_MS > 0) await slowLine(context, LINE_MS)
    await use(context)
  },
})
