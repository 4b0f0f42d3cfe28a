/** Before all end-to-end tests: what they run is built, and the data that every server begins with is made. */
import { ensureBuilt } from '../support/stack/entries.ts'
import { prepareServerData } from '../support/stack/server.ts'

export default function prepare(): Promise<() => void> {
  ensureBuilt()
  return prepareServerData()
}
