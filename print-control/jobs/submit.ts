/** The one way onto paper: every check, then INTENT durable and read back, then one single call of the spooler. */
import { label, type Label } from '../../domain/kit/label.ts'
import { fail, ok, type Problem, type Result } from '../../domain/kit/problem.ts'
import type { Printer, PrintOrder } from '../../contract/control.ts'
import { documentName, splitPrinterId, type Driver, type SubmitOutcome } from '../drivers/driver.ts'
import { controlProblem, refuse, type ControlProblemCode } from '../problems.ts'
import type { Pause } from '../pause.ts'
import { noteOf, type Job } from './book.ts'
import type { JobLedger } from './ledger.ts'
import { checkJob, checkTime } from './order.ts'
import type { Overlay } from '../render/overlays.ts'
import type { ClockGuard } from './clock.ts'

export interface SubmitParts {
  readonly ledger: JobLedger
  readonly driverOf: (printerId: string) => Driver | undefined
  readonly overlayOf: (sha256: string) => Overlay | undefined
  readonly clock: ClockGuard
  readonly now: () => number
  readonly pause: Pause
  /** What must be gone from that queue before anything is printed on it; waits a little for it. */
  readonly holding?: (printer: string) => Promise<readonly Job[]>
  /** Told of every move after INTENT. */
  readonly moved: (jobId: string) => void
}

/** `order` has been checked for its signature. Answers when the spooler has taken the job or refused it. */
export async function submitOrder(
  order: PrintOrder,
  parts: SubmitParts,
): Promise<Result<{ osJobId: string }>> {
  const { ledger, pause } = parts
  const judge = () => judgeOrder(order, parts)
  const first = judge()
  if (!first.ok) return first
  const { driver, overlay } = first.value
  const ready = await readyPrinter(driver, order.printer)
  if (!ready.ok) return ready
  const [held] = (await parts.holding?.(order.printer)) ?? []
  if (held !== undefined) return refuse('PRINTER_HELD', heldBy(held))
  const why = await driver.unfit?.(splitPrinterId(order.printer).name, overlay.paper)
  if (why !== undefined) return refuse('PRINTER_UNFIT', why)
  await pause('before-intent')
  // Asking the printer took time: everything that may have changed meanwhile is judged again.
  const second = judge()
  if (!second.ok) return second
  const intent = ledger.move(
    order.jobId,
    'INTENT',
    { note: `pdf ${order.pdfSha256} tray ${order.tray}` },
    order.nonce,
  )
  if (!intent.ok) return intent
  parts.moved(order.jobId)
  await pause('intent')
  const { name } = splitPrinterId(order.printer)
  // A workstation that was stopped after INTENT wakes here. Its blanks may have been given to another one by now.
  let time = checkTime(order, parts.now(), parts.clock.hasJumped())
  const outcome = !time.ok
    ? tooLate(time.problem)
    : await attempt(driver, {
        printer: name,
        tray: order.tray,
        paper: overlay.paper,
        documentName: documentName(order.jobId, order.certificateNo),
        pdf: overlay.pdf,
        mayBeHeld: true,
        isNumbered: true,
        onSending: async () => {
          await pause('sending')
          time = checkTime(order, parts.now(), parts.clock.hasJumped())
          return time.ok
        },
      })
  await pause('submitted')
  return settle(order.jobId, time.ok ? outcome : tooLate(time.problem), parts)
}

/** The driver was not called, or gave up before the first byte. */
const tooLate = ({ message, detail }: Problem): SubmitOutcome => ({
  kind: 'refused',
  evidence: label(
    `${message.zh}${detail ? `（${detail.zh}）` : ''}`,
    `${message.en}${detail ? ` (${detail.en})` : ''}`,
  ),
})

async function attempt(driver: Driver, job: Parameters<Driver['submit']>[0]): Promise<SubmitOutcome> {
  try {
    return await driver.submit(job)
  } catch (error) {
    return {
      kind: 'unclear',
      evidence: label(`打印驱动异常：${String(error)}`, `The driver failed: ${String(error)}`),
    }
  }
}

/** Journals what the spooler answered. The blank is consumed or not by what the clerk confirms, never by this. */
async function settle(
  jobId: string,
  outcome: SubmitOutcome,
  { ledger, pause, moved }: SubmitParts,
): Promise<Result<{ osJobId: string }>> {
  if (outcome.kind === 'accepted') {
    const spooled = ledger.move(jobId, 'SPOOLED', { osJobId: outcome.osJobId })
    moved(jobId)
    await pause('spooled')
    // The spooler has the job even if the journal could not take the news: at the next start it is UNKNOWN.
    return spooled.ok ? ok({ osJobId: outcome.osJobId }) : spooled
  }
  const note = noteOf(outcome.evidence)
  const isRefused = outcome.kind === 'refused'
  // No job was made: nothing is on its way, and nothing has to be called back.
  if (isRefused) for (const what of ['arrived', 'settled'] as const) ledger.sight(jobId, what)
  const moves = [ledger.move(jobId, isRefused ? 'DEVICE_ERROR' : 'UNKNOWN', { note })]
  await pause('device')
  moves.push(ledger.move(jobId, 'AWAIT_CONFIRM', { note }))
  moved(jobId)
  await pause('await-confirm')
  return (
    moves.find((move) => !move.ok) ??
    fail(controlProblem(isRefused ? 'SPOOL_REFUSED' : 'SPOOL_UNCLEAR', outcome.evidence))
  )
}

function judgeOrder(order: PrintOrder, parts: SubmitParts): Result<{ driver: Driver; overlay: Overlay }> {
  const time = checkTime(order, parts.now(), parts.clock.hasJumped())
  if (!time.ok) return time
  if (parts.ledger.journal.isSpent(order.nonce)) return refuse('CONTROL_REPLAY')
  const job = checkJob(order, parts.ledger.get(order.jobId), parts.ledger.journal.incarnation)
  if (!job.ok) return job
  const overlay = parts.overlayOf(order.pdfSha256)
  if (overlay === undefined) return refuse('CONTROL_OVERLAY_UNKNOWN')
  if (overlay.formLayout !== order.formLayout)
    return refuse(
      'GEOMETRY_LAYOUT',
      label(
        `指令为 ${order.formLayout}，内容为 ${overlay.formLayout}`,
        `The order says ${order.formLayout}, the overlay is ${overlay.formLayout}`,
      ),
    )
  if (overlay.pageCount !== order.pages.length)
    return refuse(
      'CONTROL_ORDER_MISMATCH',
      label(
        `内容共 ${overlay.pageCount} 页，指令为 ${order.pages.length} 页`,
        `The overlay has ${overlay.pageCount} pages, the order ${order.pages.length}`,
      ),
    )
  const { dx, dy, scale } = overlay.calibration
  if (dx !== order.calibration.dx || dy !== order.calibration.dy || scale !== order.calibration.scale)
    return refuse('GEOMETRY_LAYOUT', label('校准值不同', 'The calibration differs'))
  const driver = parts.driverOf(order.printer)
  return driver === undefined
    ? refuse('PRINTER_UNKNOWN', label(order.printer, order.printer))
    : ok({ driver, overlay })
}

export async function readyPrinter(driver: Driver, id: string): Promise<Result<undefined>> {
  const printers = await driver.list()
  if (!printers.ok) return printers
  const printer = printers.value.find((one) => one.id === id)
  if (printer === undefined)
    return refuse('PRINTER_UNKNOWN', label(splitPrinterId(id).name, splitPrinterId(id).name))
  return printer.canPrint ? ok(undefined) : refuse(whyNot(printer), printer.message)
}

/** Which job, so that it is found in the system's own list. */
export function heldBy({ osJobId, certificateNo, blankNos }: Job): Label {
  const no = osJobId === null ? '' : ` ${osJobId}`
  return label(
    `证书 ${certificateNo}（空白单证 ${blankNos.join('、')}）的打印任务${no}尚未由打印服务确认已取消`,
    `the print service has not confirmed that the job${no} of certificate ${certificateNo} (blank ${blankNos.join(', ')}) is cancelled`,
  )
}

/** The reason that the clerk can do something about. */
function whyNot({ state, reasons }: Printer): ControlProblemCode {
  if (state === 'stopped') return 'PRINTER_STOPPED'
  if (state === 'offline') return 'PRINTER_OFFLINE'
  return reasons.some((reason) => /^media-(?:empty|needed)/u.test(reason))
    ? 'PRINTER_PAPER_OUT'
    : 'PRINTER_NOT_READY'
}
