/** Plain papers through the print control's ordinary printers; the choice of the printer for certificates stays as it is. */
import type { ControlOutput } from '../../../contract/control.ts'
import { fromControl, unavailable, type Outcome } from './outcome.ts'
import type { PrintParts } from './parts.ts'
import { controlAbsent } from './problems.ts'

const PATIENCE = 8_000

export interface PaperOrder {
  /** The clerk's click: the same id never prints twice. */
  readonly paperId: string
  readonly name: string
  readonly pdf: Uint8Array
  readonly printer: string
}

export async function printPaper(
  { supervisor, printers, journal }: PrintParts,
  { pdf, ...order }: PaperOrder,
): Promise<Outcome<ControlOutput<'paper'>>> {
  if (!(await supervisor.untilRunning(PATIENCE))) return unavailable(controlAbsent(supervisor.why()))
  const ready = await printers.ready(order.printer)
  if (!ready.ok) return ready
  const printed = fromControl(
    await supervisor.ask('paper', { ...order, pdf: Buffer.from(pdf).toString('base64') }),
  )
  const trouble = journal.trouble()
  return !printed.ok && printed.problem.code === 'CONTROL_NOT_OPEN' && trouble
    ? unavailable(trouble)
    : printed
}
