/** The card program of an officer's machine, in its own process; and a server whose desk looks for it there. */
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startChild, type Child } from '../../../scripts/child.ts'
import { entryOf } from './entries.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Server and program must agree on it before either is there. */
export async function freePort(): Promise<number> {
  const taken = createServer()
  await new Promise<void>((resolve, reject) => taken.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo // listens on TCP
  await new Promise((resolve) => taken.close(resolve))
  return port
}

export function startDeskCard(
  serverUrl: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<Child> {
  return startChild({
    program: process.execPath,
    args: [entryOf('deskCard')],
    cwd: root,
    readyWord: 'listening',
    timeout: 60_000,
    env: { ...process.env, SILL_SERVER_URL: serverUrl, SILL_DESK_CARD_PORT: String(port), ...env },
  })
}
