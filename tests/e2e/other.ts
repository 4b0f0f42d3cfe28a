/** Tests of the product built with other roots: built once, a server for each file, clients for each test. */
import { startClient, type ClientStack } from '../support/stack/client.ts'
import { envOf, throwAwayWindow } from '../support/stack/other-window.ts'
import { startServer, type ServerStack } from '../support/stack/server.ts'
import { serverPerFile, type Servers } from './server-per-file.ts'
import { test as base } from './window.ts'

export { expect } from './window.ts'

export interface ByWorker {
  /** The folder that it was built into. */
  readonly built: string
  readonly servers: Servers
}

export interface ByTest {
  readonly server: ServerStack
  readonly client: ClientStack
  /** A second workstation of its own data directory. */
  readonly secondClient: ClientStack
}

export const testsWith = (build: () => Promise<string>) =>
  base.extend<ByTest, ByWorker>({
    built: [
      async ({}, use) => {
        const folder = await build()
        await use(folder)
        throwAwayWindow(folder)
      },
      { scope: 'worker', timeout: 300_000 },
    ],
    servers: [
      async ({ built }, use) => {
        const servers = serverPerFile(() => startServer({ env: envOf(built) }))
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
    client: async ({ server, built }, use) => {
      const client = await startClient(server.url, envOf(built))
      await use(client)
      await client.close()
    },
    secondClient: async ({ server, built }, use) => {
      const client = await startClient(server.url, envOf(built))
      await use(client)
      await client.close()
    },
  })
