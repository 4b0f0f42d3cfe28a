/** The system's dialog for files, answered by the test. */
import type { Page } from '@playwright/test'

type Files = Parameters<Awaited<ReturnType<typeof waitForChooser>>['setFiles']>[0]

const waitForChooser = (page: Page) => page.waitForEvent('filechooser')

/** `open` is the key or click that opens it. The browser is asked first to hand dialogs over; a frame later it does. */
export async function chooseFiles(page: Page, open: () => Promise<void>, files: Files): Promise<void> {
  const chooser = waitForChooser(page)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  await open()
  await (await chooser).setFiles(files)
}
