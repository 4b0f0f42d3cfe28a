/**
 * Plain papers such as 打印申请单: no numbered form is at stake, so there is no order, no reservation and no journal. What
 * remains of the rules: one call of the spooler for each click, a repeated request prints nothing again.
 */
import type { ControlInput, ControlOutput } from '../../contract/control.ts'
import { fail, ok, type Result } from '../../domain/kit/problem.ts'
import { splitPrinterId, type Driver } from '../drivers/driver.ts'
import { refuse } from '../problems.ts'
import { readyPrinter } from './submit.ts'

type Input = ControlInput<'paper'>
type Output = ControlOutput<'paper'>

/** mm */
const A4 = { width: 210, height: 297 } as const
/** Clicks that are remembered. */
const REMEMBERED = 200

export function createPaperPrinting(
  driverOf: (printerId: string) => Driver | undefined,
): (input: Input) => Promise<Result<Output>> {
  const known = new Map<string, Promise<Result<Output>>>()
  return (input) => {
    const before = known.get(input.paperId)
    if (before) return before
    const printing = printPaper(input, driverOf(input.printer)).then(plain)
    known.set(input.paperId, printing)
    const [oldest] = known.keys()
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
    return printing
  }
}

async function printPaper(
  { paperId, name, pdf, printer }: Input,
  driver: Driver | undefined,
): Promise<Result<Output>> {
  if (!driver) return refuse('PRINTER_UNKNOWN')
  const ready = await readyPrinter(driver, printer)
  if (!ready.ok) return ready
  const outcome = await driver.submit({
    printer: splitPrinterId(printer).name,
    tray: '',
    paper: A4,
    documentName: `Sill ${paperId} ${name}`,
    pdf: Buffer.from(pdf, 'base64'),
  })
  if (outcome.kind === 'accepted') return ok({ osJobId: outcome.osJobId })
  return refuse(outcome.kind === 'refused' ? 'SPOOL_REFUSED' : 'SPOOL_UNCLEAR', outcome.evidence)
}

/** Nothing is said of blank forms where there are none. */
function plain(result: Result<Output>): Result<Output> {
  if (result.ok) return result
  const { blankConsumed: _, ...problem } = result.problem
  return fail(problem)
}
