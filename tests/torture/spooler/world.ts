/** What the runs of one lane share: a spooler with a printer of its own and, from the first run that wants them, a server with a clerk's client. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { startDesk, type Desk } from '../../conformance/print/desk.ts'
import { entryOf } from '../../support/stack/entries.ts'
import { openBench, type Bench } from '../print/bench.ts'
import type { Doc } from './run.ts'

export interface Print {
  readonly jobId: string
  readonly certificateNo: string
  readonly document: string
  answer: 'printed' | 'spoiled' | undefined
}

export interface StackDoc extends Doc {
  readonly blankNo: string
  readonly print: Print
}

export interface Office {
  readonly bench: Bench
  /** Every print onto a number since the office was opened. */
  readonly prints: Map<string, Print[]>
  /** The clerk's documents of all runs: a journal that was lost may ask about any of them again. */
  readonly docs: Map<string, StackDoc>
  /** What was there when the client last ended: a backup of its journal. */
  older: Buffer | undefined
}

export interface World {
  readonly desk: Desk
  /** The entry of the control that is tried. */
  readonly control: string
  readonly env: Readonly<Record<string, string>>
  office(): Promise<Office>
  close(): Promise<void>
}

export interface WorldOptions {
  /** PostgreSQL for the server; PGlite otherwise. */
  readonly databaseUrl?: string
  /** Another control than the real one: for the tests of the oracle. */
  readonly control?: string
  /** Its scheduler forgets nothing in a crash, and prints anew instead. */
  readonly savesAtOnce?: boolean
  /** For the controls. */
  readonly env?: Readonly<Record<string, string>>
}

/** Built, because it is started again and again. */
const builtControl = entryOf('control')

export async function openWorld({
  databaseUrl,
  control = builtControl,
  env: more = {},
  savesAtOnce = false,
}: WorldOptions = {}): Promise<World> {
  const desk = await settledDesk(savesAtOnce)
  const env = { SILL_SPOOL_STUCK_MS: '2500', SILL_SPOOL_POLL_MS: '250', ...more }
  let opened: Promise<Office> | undefined
  const open = async (): Promise<Office> => {
    const bench = await openBench({
      batch: 12,
      control,
      spoolerUrl: desk.cups.url,
      clientEnv: env,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    })
    return { bench, prints: new Map(), docs: new Map(), older: undefined }
  }
  return {
    desk,
    control,
    env,
    office: () => (opened ??= open()),
    close: async () => {
      await (await opened?.catch(() => undefined))?.bench.close()
      await desk.stop()
    },
  }
}

/** A desk whose queue is on disk: a scheduler that is killed before it wrote its configuration would lose the queue itself. */
async function settledDesk(savesAtOnce: boolean): Promise<Desk> {
  const desk = await startDesk({ savesAtOnce })
  await desk.cups.halt()
  await desk.cups.start()
  return desk
}

/** Of the one account in a client's data. */
export function journalIn(data: string): string {
  const accounts = join(data, 'accounts')
  return join(accounts, readdirSync(accounts)[0] ?? '', 'print-journal.db')
}
