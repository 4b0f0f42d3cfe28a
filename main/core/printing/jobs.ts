/** The jobs that are not over, as the control knows them, and the clerk's answers to them (CERT-14, CERT-15). */
import { join } from 'node:path'
import type { ControlInput, ControlOutput } from '../../../contract/control.ts'
import type { OpenJob } from '../../../contract/local/printing.ts'
import type { Status } from '../../../contract/local/status.ts'
import { isJobOver, mayHavePrinted } from '../../../domain/printing/job.ts'
import type { JournalEntry } from '../../../domain/printing/journal.ts'
import { fail, ok, type Problem, type Result } from '../../../domain/kit/problem.ts'
import type { AccountSession } from '../session/account-session.ts'
import { isFilePrinter } from './file-printer.ts'
import type { NumberedForms } from './forms.ts'
import type { Forwarder } from './forwarder.ts'
import { closeAnswered } from './journal/answered.ts'
import { answersFor } from './journal/hand-over.ts'
import { fromControl, refused, unavailable, type Outcome } from './outcome.ts'
import { controlAbsent, jobOver, jobUnknown, reasonMissing } from './problems.ts'
import type { Ask } from './requests.ts'
import type { Supervisor } from './supervisor.ts'

/** Milliseconds that a clerk's answer waits for a control that is being started again. */
const PATIENCE = 15_000

export interface Jobs {
  /** Those that a person has to look at; ones that a running `start` still prepares are its own. */
  open(): Promise<Outcome<OpenJob[]>>
  find(jobId: string): Promise<Outcome<OpenJob | undefined>>
  confirm(answer: ControlInput<'confirm'>): Promise<Outcome<{ confirmed: boolean }>>
  account(input: ControlInput<'account'>): Promise<Outcome<{ accounted: boolean }>>
  cancel(jobId: string): Promise<Outcome<{ cancelled: boolean }>>
  /** Ends what never reached INTENT; with the given `ask`, because the control is only just coming up. */
  abandonStale(ask: Ask): Promise<Result<undefined>>
  /** Marks a job as being started by this process until the returned function is called. */
  hold(jobId: string): () => void
  isHeld(jobId: string): boolean
  /** As of the last look. */
  counts(): Counts
}

type Counts = Pick<Status, 'openJobs' | 'heldJobs'>

/** A clerk is asked about what is not over, and about a second sheet; of the rest the print service is. */
function counted(jobs: ControlOutput<'openJobs'>): Counts {
  const started = jobs.filter(({ state }) => mayHavePrinted(state))
  const openJobs = started.filter(({ state, isTwice }) => !isJobOver(state) || isTwice).length
  return { openJobs, heldJobs: started.length - openJobs }
}

/** `trouble`: why the journal is not to be believed just now. */
export function createJobs(
  session: AccountSession,
  forms: Pick<NumberedForms, 'resultOfJob'>,
  supervisor: () => Supervisor,
  forwarder: () => Forwarder,
  outputDir: string,
  trouble: () => Problem | null,
): Jobs {
  const held = new Set<string>()
  let counts: Counts = { openJobs: 0, heldJobs: 0 }

  const all = async (ask: Ask): Promise<Result<ControlOutput<'openJobs'>>> => {
    const listed = await ask('openJobs', {})
    if (!listed.ok) return listed
    const now = counted(listed.value)
    const hasChanged = now.openJobs !== counts.openJobs || now.heldJobs !== counts.heldJobs
    counts = now
    if (hasChanged) session.events.emit('state', undefined)
    return listed
  }

  const running = async (): Promise<Outcome<Ask>> => {
    if (!(await supervisor().untilRunning(PATIENCE))) return unavailable(controlAbsent(supervisor().why()))
    const wrong = trouble()
    return wrong ? unavailable(wrong) : { ok: true, value: supervisor().ask }
  }

  const listed = async (): Promise<Outcome<OpenJob[]>> => {
    const ask = await running()
    if (!ask.ok) return ask
    const first = await all(ask.value)
    const jobs = fromControl(
      first.ok && (await closeAnswered(session, forms, ask.value, first.value))
        ? await all(ask.value)
        : first,
    )
    return jobs.ok
      ? {
          ok: true,
          value: jobs.value.map((job) => shown(job, outputDir, answersFor(session)[job.jobId] ?? null)),
        }
      : jobs
  }

  const confirmOnce = async (ask: Ask, answer: ControlInput<'confirm'>): Promise<Result<unknown>> => {
    const given = await ask('confirm', answer)
    if (given.ok || given.problem.code !== 'CONFIRM_NOT_WAITING') return given
    const last = await lastEntry(ask, answer.jobId)
    if (!last.ok) return last
    if (!last.value) return fail(jobUnknown())
    // The same answer again (a lost reply, a double click) is not an error.
    if (last.value.state === (answer.result === 'printed' ? 'CONFIRMED' : 'SPOILED')) return ok(undefined)
    return last.value.state === 'CONFIRMED' ||
      last.value.state === 'SPOILED' ||
      last.value.state === 'ABANDONED'
      ? fail(jobOver())
      : given
  }

  return {
    open: async () => {
      const jobs = await listed()
      return jobs.ok ? { ok: true, value: jobs.value.filter((job) => mayHavePrinted(job.state)) } : jobs
    },
    find: async (jobId) => {
      const jobs = await listed()
      return jobs.ok ? { ok: true, value: jobs.value.find((job) => job.jobId === jobId) } : jobs
    },
    confirm: async (answer) => {
      if (answer.result === 'spoiled' && answer.reason === undefined) return refused(reasonMissing())
      for (const isLast of [false, true]) {
        const ask = await running()
        if (!ask.ok) return ask
        const given = await confirmOnce(ask.value, answer)
        if (!given.ok && given.problem.code === 'CONTROL_LOST' && !isLast) continue
        if (!given.ok) return fromControl(given)
        await forwarder().forward()
        await all(ask.value)
        session.events.emit('changed', { what: 'jobs' })
        return { ok: true, value: { confirmed: true } }
      }
      return unavailable(controlAbsent())
    },
    account: async (input) => {
      const ask = await running()
      if (!ask.ok) return ask
      const given = fromControl(await ask.value('account', input))
      if (!given.ok) return given
      await forwarder().forward()
      session.events.emit('changed', { what: 'jobs' })
      return { ok: true, value: { accounted: true } }
    },
    cancel: async (jobId) => {
      const ask = await running()
      return ask.ok ? fromControl(await ask.value('cancel', { jobId })) : ask
    },
    abandonStale: async (ask) => {
      const jobs = await all(ask)
      if (!jobs.ok) return jobs
      for (const job of jobs.value) {
        if (mayHavePrinted(job.state) || held.has(job.jobId)) continue
        const abandoned = await ask('abandon', {
          jobId: job.jobId,
          note: 'never reached INTENT; found at the next start',
          isStale: true,
        })
        // One that the spooler knows waits for the clerk now.
        if (!abandoned.ok && abandoned.problem.code !== 'CONTROL_JOB_STATE') return abandoned
      }
      return ok(undefined)
    },
    hold: (jobId) => {
      held.add(jobId)
      return () => held.delete(jobId)
    },
    isHeld: (jobId) => held.has(jobId),
    counts: () => counts,
  }
}

const shown = (
  { osJobId, ...job }: ControlOutput<'openJobs'>[number],
  outputDir: string,
  printedBy: string | null,
): OpenJob => ({
  ...job,
  printedBy,
  file: osJobId !== null && isFilePrinter(job.printer) ? join(outputDir, osJobId) : null,
})

/** Reads the whole journal: only for the rare answer that was given before. */
async function lastEntry(ask: Ask, jobId: string): Promise<Result<JournalEntry | undefined>> {
  let found: JournalEntry | undefined
  for (let afterSeq = 0; ;) {
    const page = await ask('journal', { afterSeq, limit: 500 })
    if (!page.ok) return page
    found = page.value.findLast((entry) => entry.jobId === jobId) ?? found
    const last = page.value.at(-1)
    if (!last) return ok(found)
    afterSeq = last.seq
  }
}
