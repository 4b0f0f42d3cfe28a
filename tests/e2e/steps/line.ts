/** The line between the window and the application, made slow. */
import type { BrowserContext, Page } from '@playwright/test'

/** Passes messages on, each `ms` after it came and none before the one that came before it. */
function delayed(line: { readonly ms: number }, pass: (message: string | Buffer) => void) {
  const held: (string | Buffer)[] = []
  let due = 0
  return (message: string | Buffer): void => {
    const now = performance.now()
    due = Math.max(due, now + line.ms)
    held.push(message)
    setTimeout(() => {
      const [first] = held.splice(0, 1)
      if (first !== undefined) pass(first)
    }, due - now)
  }
}

/** Call it before the page is opened; each message of either side then takes `ms` longer, as it is set at that moment. */
export async function slowLine(window: Page | BrowserContext, ms: number): Promise<{ ms: number }> {
  const line = { ms }
  await window.routeWebSocket(/\/rpc/u, (page) => {
    const application = page.connectToServer()
    page.onMessage(delayed(line, (message) => application.send(message)))
    application.onMessage(delayed(line, (message) => page.send(message)))
  })
  return line
}
