/**
 * One print, as design print.md has it: laid out, journalled, reserved, committed, and only then handed to the control as
 * a signed order. Whatever fails before INTENT ends as ABANDONED, with the blanks given back durably. What fails after it
 * is an open job that waits for the clerk; it never prints again by itself.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { printStart } from '../../../db/local/printing.ts'
import { label } from '../../../domain/kit/label.ts'
import { LONGEST_BLANK_NO, normaliseBlankNo } from '../../../domain/printing/blank-number.ts'
import { mayHavePrinted } from '../../../domain/printing/job.ts'
import { layoutName, NO_CALIBRATION } from '../../../domain/printing/layout.ts'
import { ORDER_LIFE } from '../../../domain/printing/order.ts'
import type { PrintOrder } from '../../../contract/control.ts'
import type { OpenJob } from '../../../contract/local/printing.ts'
import { callCentral } from './central-call.ts'
import { fromControl, refused, unavailable, type Failure, type Outcome } from './outcome.ts'
import type { PrintParts } from './parts.ts'
import { continuationNumbers, layOut, type LaidOut } from './prepare.ts'
import {
  blankRefused,
  certificateJobElsewhere,
  certificateJobOpen,
  continuationTooFew,
  controlLost,
  jobOver,
  unknownNumber,
} from './problems.ts'
import { stableId } from './stable-id.ts'

export interface StartInput {
  readonly jobId: string
  readonly certificateNo: string
  readonly blankNo: string
  readonly continuationCount: number
  readonly printer: string
}

const what = label('无法核对空白单证，未打印', 'blank forms cannot be checked; nothing was printed')

/** Whatever fails here says what became of the blank: before a job is in the journal it is untouched. */
export async function startJob(parts: PrintParts, input: StartInput): Promise<Outcome<OpenJob>> {
  const ready = await readyToStart(parts, input)
  if (!ready.ok) return afterFailure(ready)
  const printed = await reserveAndPrint(parts, input, ready.value.laidOut, ready.value.blankNos)
  return afterwards(parts, input.jobId, ready.value.blankNos, printed)
}

async function readyToStart(
  parts: PrintParts,
  input: StartInput,
): Promise<Outcome<{ readonly laidOut: LaidOut; readonly blankNos: string[] }>> {
  const { supervisor, printers } = parts
  const blankNo = normaliseBlankNo(input.blankNo)
  if (blankNo.length > LONGEST_BLANK_NO || blankNo === '')
    return refused({ ...blankRefused(unknownNumber(blankNo)), code: 'STOCK_UNKNOWN' })
  const laidOut = await layOut(parts, input.certificateNo)
  if (!laidOut.ok) return laidOut
  const needed = laidOut.value.pageCount - 1
  if (input.continuationCount < needed) return refused(continuationTooFew(needed, input.continuationCount))
  const printer = await printers.readyForForms(input.printer)
  if (!printer.ok) return printer
  const registered = await parts.workstation.registerNow()
  if (!registered.ok) return registered
  const continuation = await continuationNumbers(parts, needed)
  if (!continuation.ok) return continuation
  const blankNos = [blankNo, ...continuation.value]
  // From here on this id is spent, also for a click that comes after a crash.
  parts.session.db
    .insert(printStart)
    .values({
      jobId: input.jobId,
      certificateNo: input.certificateNo,
      startedAt: parts.session.now().toISOString(),
    })
    .run()
  const created = fromControl(
    await supervisor.ask('create', {
      jobId: input.jobId,
      certificateNo: input.certificateNo,
      printer: input.printer,
    }),
  )
  if (!created.ok) return created.problem.code === 'CERT_JOB_OPEN' ? refused(certificateJobOpen([])) : created
  return { ok: true, value: { laidOut: laidOut.value, blankNos } }
}

async function reserveAndPrint(
  parts: PrintParts,
  { jobId, certificateNo, printer }: StartInput,
  laidOut: LaidOut,
  blankNos: string[],
): Promise<Outcome<unknown>> {
  const { session, supervisor, workstation } = parts
  const job = { jobId, workstationId: session.workstationId }
  const validated = fromControl(await supervisor.ask('advance', { jobId, to: 'VALIDATED', blankNos }))
  if (!validated.ok) return validated
  const reservation = {
    key: stableId('reserve', jobId),
    ...job,
    certificateNo,
    contentSha256: laidOut.row.contentSha256,
    blankNos,
  }
  const reserved = await callCentral({ what }, (signal) =>
    session.central.blanks.reserve(reservation, { signal }),
  )
  if (!reserved.ok) return aboutTheNumber(parts, reserved)
  const advanced = fromControl(await supervisor.ask('advance', { jobId, to: 'RESERVED', blankNos }))
  if (!advanced.ok) return advanced
  // Counted from before the commitment: the server knows from it when no order for these blanks can be alive any more.
  const notAfter = new Date(session.now().getTime() + ORDER_LIFE).toISOString()
  const incarnation = parts.journal.incarnation()
  const committed = await callCentral({ what }, (signal) =>
    session.central.blanks.commit({ key: stableId('commit', jobId), ...job, incarnation }, { signal }),
  )
  if (!committed.ok) return committed
  if (!committed.value.committed)
    return refused(blankRefused(label('预留已失效', 'The reservation is no longer good')))
  const order: PrintOrder = {
    v: 1,
    cmd: 'print',
    requestId: randomUUID(),
    jobId,
    certificateNo,
    pdfSha256: laidOut.pdfSha256,
    pages: blankNos.map((blankNo, index) => ({ n: index + 1, blankNo })),
    formLayout: layoutName(laidOut.layout),
    printer,
    tray: '',
    calibration: NO_CALIBRATION,
    notAfter,
    nonce: randomBytes(18).toString('base64url'),
    incarnation,
  }
  return fromControl(await supervisor.ask('print', { order, signature: workstation.sign(order) }))
}

/** The job's journal decides what became of it, not the answer that did or did not come. */
async function afterwards(
  parts: PrintParts,
  jobId: string,
  blankNos: readonly string[],
  printed: Outcome<unknown>,
): Promise<Outcome<OpenJob>> {
  const { supervisor, jobs, forwarder, session } = parts
  const found = await jobs.find(jobId)
  session.events.emit('changed', { what: 'jobs' })
  if (!found.ok) return printed.ok ? outcomeUnknown(found) : unavailable(controlLost('print'))
  const job = found.value
  if (job && mayHavePrinted(job.state)) {
    for (const blankNo of blankNos) parts.spent.add(blankNo)
    void forwarder.forward()
    return { ok: true, value: job }
  }
  if (job)
    await supervisor.ask('abandon', { jobId, note: printed.ok ? 'no page was sent' : printed.problem.code })
  await forwarder.forward()
  if (printed.ok) return refused(jobOver())
  // Answered already, in another window: that answer says what became of the blank, and not this one.
  return !job && printed.problem.blankConsumed === 'unknown' ? printed : afterFailure(printed)
}

/** The order may have been carried out, and the journal that would tell cannot be asked just now. */
export function outcomeUnknown({ code, problem }: Failure): Failure {
  const { blankConsumed, retrySafe, next, action } = controlLost('print')
  return { ok: false, code, problem: { ...problem, blankConsumed, retrySafe, next, action } }
}

/**
 * The journal shows that INTENT was never reached, so the blank is untouched whatever the answer feared; trying again is
 * of use where the cause passes by itself. Another job of the certificate that is still open speaks for its own blank.
 */
export const afterFailure = (failure: Failure): Failure => {
  if (failure.problem.code === 'CERT_JOB_OPEN' && failure.problem.blankConsumed === 'unknown') return failure
  const { retrySafe: _feared, action: _question, ...problem } = failure.problem
  return {
    ...failure,
    problem: { ...problem, blankConsumed: 'no', ...(failure.code === 'UNAVAILABLE' && { retrySafe: true }) },
  }
}

/** CERT-10: the manual's message, the server's precise reason beneath. */
function aboutTheNumber(parts: PrintParts, failure: Failure): Failure {
  // It may be one that this account can answer for by now.
  if (failure.problem.code === 'CERT_JOB_OPEN') parts.journal.doubt()
  if (failure.problem.code === 'CERT_JOB_OPEN')
    return { ...failure, problem: certificateJobElsewhere(failure.problem) }
  if (!failure.problem.code.startsWith('STOCK_')) return failure
  return {
    ...failure,
    problem: {
      ...blankRefused(failure.problem.detail ?? failure.problem.message),
      code: failure.problem.code,
    },
  }
}
