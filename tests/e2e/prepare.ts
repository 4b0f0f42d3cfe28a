/** Before all end-to-end tests: what they run is built, and the data that every server begins with is made. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../support/stack/entries.ts'
import { shareWindows } from '../support/stack/other-window.ts'
import { prepareServerData } from '../support/stack/server.ts'

export default async function prepare(): Promise<() => void> {
  // Some hundreds of processes follow: what they compile is kept between them.
  process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'sill-compile-cache')
  ensureBuilt()
  const throwAway = [shareWindows(), await prepareServerData()]
  return () => {
    for (const one of throwAway) one()
  }
}
