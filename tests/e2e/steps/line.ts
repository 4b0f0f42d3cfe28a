/** The line between the window and the application, made slow. */
import type { BrowserContext, Page } from '@playwright/test'

/** Call it before the page is opened; each message of either side then takes `ms` longer, as it is set at that moment. */
export async function slowLine(window: Page | BrowserContext, ms: number): Promise<{ ms: number }> {
  const line = { ms }
  await window.routeWebSocket(/\/rpc/u, (page) => {
    const application = page.connectToServer()
    page.onMessage((message) => void setTimeout(() => application.send(message), line.ms))
    application.onMessage((message) => void setTimeout(() => page.send(message), line.ms))
  })
  return line
}
