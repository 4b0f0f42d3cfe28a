/** What the application has stored of a window: tabs, menu, columns. It is written a moment after the click. */
import { expect, type Page } from '@playwright/test'
import type { Workspace } from '../../../contract/local/workspace.ts'
import { openSocket } from '../../conformance/hosts-transports.ts'

/** Asked beside the window, with its own cookie, until what is stored `holds`. */
export async function untilStored(page: Page, holds: (stored: Workspace) => boolean): Promise<void> {
  const cookies = await page.context().cookies(page.url())
  const beside = await openSocket(
    Number(new URL(page.url()).port),
    cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  )
  try {
    await expect.poll(async () => holds(await beside.client.workspace.get())).toBe(true)
  } finally {
    beside.disconnect()
  }
}
