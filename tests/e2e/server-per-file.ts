/** A server for each test file of a worker, so that what its tests change is no other file's business; the one of the file before is closed. */
import type { ServerStack } from '../support/stack/server.ts'

export interface Servers {
  of(file: string): Promise<ServerStack>
}

export function serverPerFile(start: () => Promise<ServerStack>): Servers & { close(): Promise<void> } {
  let current: { readonly file: string; readonly server: ServerStack } | undefined
  return {
    of: async (file) => {
      if (current?.file === file) return current.server
      const [server] = await Promise.all([start(), current?.server.close()])
      current = { file, server }
      return server
    },
    close: async () => current?.server.close(),
  }
}
