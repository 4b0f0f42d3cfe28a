/**
 * What every end-to-end test stands on: a real seeded server, a private CUPS with a queue to a printer that keeps every
 * byte, and the client in its own process. The printer lives as long as the worker; each file gets a server of its own, so
 * that what its tests change is no other file's business; each test gets its own client.
 */
import type { Browser, Page } from '@playwright/test'
import { startCups, type PrivateCups } from '../support/print/cups.ts'
import { startIppPrinter, type IppPrinter } from '../support/print/ipp-printer.ts'
import { startClient, type ClientStack } from '../support/stack/client.ts'
import { TEST_SECRET } from '../support/stack/secret.ts'
import { startServer, type ServerStack } from '../support/stack/server.ts'
import { loginAt, type Signed } from '../../server/testing/central.ts'
import { login } from './steps/login.ts'
import { serverPerFile, type Servers } from './server-per-file.ts'
import { test as base } from './window.ts'

export const QUEUE = 'Certificates'

export interface PrintShop {
  readonly cups: PrivateCups
  readonly printer: IppPrinter
}

export interface WorkerFixtures {
  readonly servers: Servers
  readonly shop: PrintShop
}

export interface TestFixtures {
  readonly server: ServerStack
  /** The client's process; its printers are the shop's. */
  readonly client: ClientStack
  /** A second workstation of its own data directory. */
  readonly secondClient: ClientStack
  /** The client's window, logged in as `hengfeng`. */
  readonly window: Page
  /** The API as a caller of the test's own, to look and to arrange. */
  readonly api: (loginName: string) => Promise<Signed>
}

/** What a client is told so that its printers are the shop's, whose jobs are over at once: it looks after them more often, in milliseconds. */
export const printing = (shop: PrintShop) => ({
  SILL_PRINT_DRIVERS: 'cups,file',
  SILL_CUPS_SOCKET: shop.cups.socket,
  SILL_SPOOL_POLL_MS: '150',
})

export const test = base.extend<TestFixtures, WorkerFixtures>({
  servers: [
    async ({ shop }, use) => {
      const servers = serverPerFile(
        async () => (await Promise.all([startServer(), shop.printer.forget()]))[0],
      )
      await use(servers)
      await servers.close()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  server: [
    async ({ servers }, use, { file }) => {
      await use(await servers.of(file))
    },
    { timeout: 300_000 },
  ],
  shop: [
    async ({}, use) => {
      const printer = await startIppPrinter('Sill E2E')
      const cups = await startCups()
      await cups.addQueue(QUEUE, printer.uri, { model: 'raw' })
      await cups.setDefault(QUEUE)
      await use({ cups, printer })
      await cups.stop()
      await printer.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  client: async ({ server, shop }, use) => {
    const client = await startClient(server.url, printing(shop))
    await use(client)
    await client.close()
  },
  secondClient: async ({ server, shop }, use) => {
    const client = await startClient(server.url, printing(shop))
    await use(client)
    await client.close()
  },
  window: async ({ client, page }, use) => {
    await page.goto(client.window())
    await login(page, 'hengfeng')
    await use(page)
  },
  api: async ({ server }, use) => {
    await use((loginName) => loginAt(server.url, TEST_SECRET, loginName))
  },
})

export { expect } from './window.ts'

/** A page in a context of its own, as on another machine. */
export async function openWindow(browser: Browser, client: ClientStack): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  await page.goto(client.window())
  return page
}
