/** The journal is lost while the client is not running: emptied, removed, or put back to what it was when the client last ended. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pause } from '../../support/print/child.ts'
import type { Loss } from './plan.ts'
import { journalIn, type Office } from './world.ts'

export async function loseJournal(office: Office, loss: Loss, lasts: number): Promise<void> {
  const { bench } = office
  const { client } = bench
  await client.kill()
  await client.controlGone()
  const path = journalIn(client.data)
  // Lost once more before a control has made a new one.
  const now = existsSync(path) ? readFileSync(path) : undefined
  if (loss === 'removed' || (loss === 'older' && office.older === undefined)) rmSync(path, { force: true })
  else if (loss === 'emptied' || office.older === undefined) writeFileSync(path, '')
  else writeFileSync(path, office.older)
  office.older = now ?? office.older
  await pause(lasts)
  await bench.restartClient()
}
