/** The same click never prints twice: one run per job id in this process, one row per job id for ever. */
import { eq } from 'drizzle-orm'
import { printStart } from '../../../db/local/printing.ts'
import type { OpenJob } from '../../../contract/local/printing.ts'
import { missing, refused, type Outcome } from './outcome.ts'
import type { PrintParts } from './parts.ts'
import { certificateStarting, jobOver } from './problems.ts'
import { outcomeUnknown, startJob, type StartInput } from './start.ts'

export interface Starter {
  start(input: StartInput): Promise<Outcome<OpenJob>>
  /** Settles when nothing is being started any more. */
  idle(): Promise<void>
}

export function createStarter(parts: PrintParts): Starter {
  const running = new Map<
    string,
    { readonly certificateNo: string; readonly done: Promise<Outcome<OpenJob>> }
  >()
  const { session, jobs, supervisor, forwarder } = parts

  const known = async (jobId: string): Promise<Outcome<OpenJob>> => {
    const found = await jobs.find(jobId)
    // The click before may have printed.
    if (!found.ok) return outcomeUnknown(found)
    return found.value ? { ok: true, value: found.value } : refused(jobOver())
  }

  const run = async (input: StartInput): Promise<Outcome<OpenJob>> => {
    const letGo = jobs.hold(input.jobId)
    try {
      const sound = await parts.journal.sound()
      return sound.ok ? await startJob(parts, input) : sound
    } finally {
      letGo()
      running.delete(input.jobId)
      // What could not be abandoned because the control was gone is abandoned by whoever sees it next.
      if (supervisor.state() === 'running' && !parts.journal.trouble())
        void jobs.abandonStale(supervisor.ask).then(() => forwarder.forward())
    }
  }

  return {
    start: (input) => {
      const under = running.get(input.jobId)
      if (under)
        return under.certificateNo === input.certificateNo ? under.done : Promise.resolve(missing(jobOver()))
      if (session.db.select().from(printStart).where(eq(printStart.jobId, input.jobId)).get())
        return known(input.jobId)
      if ([...running.values()].some((other) => other.certificateNo === input.certificateNo))
        return Promise.resolve(refused(certificateStarting()))
      const done = run(input)
      running.set(input.jobId, { certificateNo: input.certificateNo, done })
      return done
    },
    idle: async () => void (await Promise.allSettled([...running.values()].map(({ done }) => done))),
  }
}
