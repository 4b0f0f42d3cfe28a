/**
 * The seam to `printing/`: made at unlock, closed at lock. Its handlers are plain functions with the inputs and outputs
 * of `contract/local/printing.ts`; they throw `refusal(code, problem)` for expected failures.
 */
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { PaperOrder } from './printing/paper.ts'
import type { Local } from '../../contract/local.ts'
import type { Status } from '../../contract/local/status.ts'

type Inputs = InferContractRouterInputs<Local>['printing']
type Outputs = InferContractRouterOutputs<Local>['printing']

export type PrintingHandlers = {
  readonly [Name in keyof Local['printing']]: (input: Inputs[Name]) => Promise<Outputs[Name]>
}
export type PrintingStatus = Pick<
  Status,
  'control' | 'printer' | 'printers' | 'openJobs' | 'heldJobs' | 'journal'
>

export interface Printing {
  readonly handlers: PrintingHandlers
  /** Prints a plain paper; throws as the handlers do. */
  printPaper(order: PaperOrder): Promise<{ osJobId: string }>
  /** What the status bar shows; answers at once. Emit `state` when it changes. */
  status(): PrintingStatus
  close(): Promise<void>
}
