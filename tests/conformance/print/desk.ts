/** What these tests share: one private CUPS with a printer behind it, and controls with journals of their own. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JobState } from '../../../domain/printing/job.ts'
import type { ControlOutput } from '../../../contract/control.ts'
import { eventually } from '../../support/print/child.ts'
import {
  makeWorkstation,
  startControl,
  type JobWish,
  type Reply,
  type RunningControl,
  type Workstation,
} from '../../support/print/control.ts'
import { startCups, type PrivateCups } from '../../support/print/cups.ts'
import { sampleContent, sampleLayout } from '../../support/print/fixtures.ts'
import { startIppPrinter, type IppPrinter } from '../../support/print/ipp-printer.ts'

export interface Desk {
  readonly cups: PrivateCups
  readonly printer: IppPrinter
  readonly workstation: Workstation
  /** A new account: its own journal, key and output folder. */
  account(): Promise<Account>
  stop(): Promise<void>
}

export interface Account {
  readonly dir: string
  readonly journalPath: string
  readonly key: string
  /** Starts a control for this account and opens its journal. */
  start(env?: Readonly<Record<string, string>>): Promise<RunningControl>
  /** Starts a control without opening. */
  launch(env?: Readonly<Record<string, string>>, program?: string): RunningControl
  open(control: RunningControl): Promise<Reply<ControlOutput<'open'>>>
  end(): Promise<void>
}

export async function startDesk(scheduler: Parameters<typeof startCups>[0] = {}): Promise<Desk> {
  const [cups, printer] = await Promise.all([startCups(scheduler), startIppPrinter()])
  await cups.addQueue('Office', printer.uri)
  const workstation = makeWorkstation()
  return {
    cups,
    printer,
    workstation,
    account: () => makeAccount(cups, workstation),
    stop: async () => {
      await Promise.all([cups.stop(), printer.stop()])
    },
  }
}

async function makeAccount(cups: PrivateCups, workstation: Workstation): Promise<Account> {
  const dir = await mkdtemp(join(tmpdir(), 'sill-control-'))
  const journalPath = join(dir, 'journal.db')
  const key = randomBytes(32).toString('hex')
  const running: RunningControl[] = []
  const input = {
    journalPath,
    key,
    publicKey: workstation.publicKey,
    who: '示例操作员',
    outputDir: join(dir, 'printed'),
  }
  const launch: Account['launch'] = (env = {}, program?: string) => {
    const control = startControl(
      { SILL_PRINT_DRIVERS: 'cups,file', SILL_CUPS_URL: cups.url, SILL_SPOOL_POLL_MS: '100', ...env },
      program,
    )
    running.push(control)
    return control
  }
  return {
    dir,
    journalPath,
    key,
    launch,
    open: (control) => control.ask('open', input),
    start: async (env) => {
      const control = launch(env)
      await control.must('open', input)
      return control
    },
    end: async () => {
      for (const control of running) await control.kill()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

export const wishFor = (
  certificateNo: string,
  printer = 'cups:Office',
  blankNo = `C22-26${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
): JobWish => ({
  certificateNo,
  blankNos: [blankNo],
  printer,
  layout: sampleLayout(),
  content: sampleContent(certificateNo),
})

export type OpenJob = ControlOutput<'openJobs'>[number]

/** Waits until the job is there; gives it with the spooler's evidence. */
export function jobAt(
  control: RunningControl,
  jobId: string,
  state: JobState,
  longest = 20_000,
): Promise<OpenJob> {
  return eventually(
    async () =>
      (await control.must('openJobs', {})).find((job) => job.jobId === jobId && job.state === state),
    longest,
    `${jobId} to be ${state}`,
  )
}

/** The states that the journal holds of a job, in order. */
export async function statesOf(control: RunningControl, jobId: string): Promise<JobState[]> {
  const entries = await control.must('journal', { afterSeq: 0, limit: 500 })
  return entries.filter((entry) => entry.jobId === jobId).map((entry) => entry.state)
}
