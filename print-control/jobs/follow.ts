/**
 * Follows a spooled job to what the device reports. A job without progress for too long is cancelled, so that nothing
 * comes out behind the clerk's back, and handed to the clerk; so is one that the spooler wants to print again.
 */
import { label, type Label } from '../../domain/kit/label.ts'
import type { DeviceJob, Driver } from '../drivers/driver.ts'
import { controlProblem } from '../problems.ts'

export interface Outcome {
  readonly state: 'DEVICE_DONE' | 'DEVICE_ERROR' | 'UNKNOWN'
  readonly evidence: Label
}

export interface FollowOptions {
  /** Milliseconds between looks. */
  readonly every: number
  /** Milliseconds without any progress until the job counts as stuck. */
  readonly stuckAfter: number
  readonly signal: AbortSignal
  /** Told whenever what the spooler says has changed. */
  readonly changed: (evidence: Label) => void
  /** Told of everything that the spooler says of the job. */
  readonly seen?: (job: DeviceJob) => void
  /** Told before the job is cancelled: that wish outlives this process. */
  readonly givingUp?: () => void
  /** The clerk has given it up: it is cancelled as soon as the spooler can be asked. */
  readonly isGivenUp?: () => boolean
  /** False for one that has waited too long to be let out still. */
  readonly mayRelease?: boolean
  /** By which another job under the same number is not taken for this one. */
  readonly documentName?: string
  /** The spooler has begun it already, as an earlier process saw. */
  readonly hasProcessed?: boolean
  /** Milliseconds, only ever forward. */
  readonly steady?: () => number
}

/** Between two looks of a process that runs; a look itself may take a while. Milliseconds. */
const LONGEST_SLEEP = 30_000

/** `undefined` when stopped by the signal. */
export async function followJob(
  driver: Driver,
  printer: string,
  osJobId: string,
  options: FollowOptions,
): Promise<Outcome | undefined> {
  const steady = options.steady ?? (() => performance.now())
  let progress = ''
  let movedAt = steady()
  let hasProcessed = options.hasProcessed ?? false
  let lastSeen = label('', '')
  let lookedAt = Date.now()
  // A machine that slept wakes beside a tray that somebody may have filled anew: what still waits is not let out any more.
  let mayRelease = options.mayRelease ?? true
  for (;;) {
    if (options.signal.aborted) return undefined
    const seen = await driver.look(printer, osJobId, options.documentName)
    if (options.signal.aborted) return undefined
    mayRelease &&= Date.now() - lookedAt < LONGEST_SLEEP
    lookedAt = Date.now()
    if (seen !== undefined) {
      options.seen?.(seen)
      const over = overOf(seen)
      if (over !== undefined) return over
      if (seen.progress !== progress) {
        progress = seen.progress
        movedAt = steady()
        options.changed(seen.evidence)
      }
      lastSeen = seen.evidence
      if (seen.isHeld === true && options.isGivenUp?.() !== true) {
        // Let out at its turn, and only while somebody is here to see it print.
        if (!mayRelease)
          return stop(
            driver,
            printer,
            osJobId,
            options,
            label('任务一直在等待，未打印', 'the job was still waiting and was not printed'),
          )
        await driver.release?.(printer, osJobId)
      } else if (options.isGivenUp?.() === true) await driver.cancel(printer, osJobId)
      else if ((hasProcessed || seen.hasStarted === true) && seen.state === 'pending')
        return stop(
          driver,
          printer,
          osJobId,
          options,
          inWords(
            'SPOOL_ABORTED',
            label(
              `打印服务准备重新打印：${seen.evidence.zh}`,
              `the print service is about to print again: ${seen.evidence.en}`,
            ),
          ),
        )
      hasProcessed ||= seen.state === 'processing'
    }
    if (steady() - movedAt >= options.stuckAfter)
      return stop(driver, printer, osJobId, options, stuck(options.stuckAfter, lastSeen))
    await wait(options.every, options.signal)
  }
}

function overOf({ state, evidence }: DeviceJob): Outcome | undefined {
  if (state === 'done') return { state: 'DEVICE_DONE', evidence }
  if (state === 'failed') return { state: 'DEVICE_ERROR', evidence: inWords('SPOOL_ABORTED', evidence) }
  if (state === 'gone') return { state: 'UNKNOWN', evidence: inWords('SPOOL_LOST', evidence) }
  return undefined
}

/** The problem with its code, and what the spooler said. */
function inWords(code: 'SPOOL_ABORTED' | 'SPOOL_LOST' | 'SPOOL_STUCK', said: Label): Label {
  const { message } = controlProblem(code)
  return label(`${message.zh}（${code}）：${said.zh}`, `${message.en} (${code}): ${said.en}`)
}

function stuck(after: number, seen: Label): Label {
  const seconds = Math.round(after / 1000)
  return inWords(
    'SPOOL_STUCK',
    label(
      `${seconds} 秒，${seen.zh || '打印服务无回应'}`,
      `${seconds} s, ${seen.en || 'the print service does not answer'}`,
    ),
  )
}

async function stop(
  driver: Driver,
  printer: string,
  osJobId: string,
  options: FollowOptions,
  why: Label,
): Promise<Outcome> {
  options.givingUp?.()
  const isCancelled = await driver.cancel(printer, osJobId)
  if (isCancelled)
    return {
      state: 'DEVICE_ERROR',
      evidence: label(`${why.zh}；任务已取消`, `${why.en}; the job was cancelled`),
    }
  return {
    state: 'UNKNOWN',
    evidence: label(`${why.zh}；任务无法取消`, `${why.en}; the job could not be cancelled`),
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
  })
}
