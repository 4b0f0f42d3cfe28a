/** What the control needs of a spooler. A driver never retries a submission and never throws for what a spooler says. */
import type { Printer } from '../../contract/control.ts'
import type { Label } from '../../domain/kit/label.ts'
import type { Result } from '../../domain/kit/problem.ts'

export interface Submission {
  /** The driver's own name of the printer, without the `<driver>:` prefix. */
  readonly printer: string
  readonly tray: string
  /** Of the blank form, mm. */
  readonly paper: { readonly width: number; readonly height: number }
  /** Carries the job id, so that the job is found again in the spooler's record. */
  readonly documentName: string
  readonly pdf: Uint8Array
  /** Asked right before the first byte: from then on a failure is `unclear`. False: it is too late, and nothing is sent. */
  readonly onSending?: () => Promise<boolean>
}

export type SubmitOutcome =
  | { readonly kind: 'accepted'; readonly osJobId: string }
  /** Certain that no job was made: no connection, or the spooler said no. */
  | { readonly kind: 'refused'; readonly evidence: Label }
  /** The spooler may hold the job. */
  | { readonly kind: 'unclear'; readonly evidence: Label }

/** What the spooler says of one job now. `progress` changes whenever anything moved. */
export interface DeviceJob {
  readonly osJobId: string
  readonly state: 'pending' | 'processing' | 'done' | 'failed' | 'gone'
  readonly progress: string
  readonly evidence: Label
}

export interface Driver {
  readonly kind: Printer['driver']
  /** Whether finished jobs stay in the spooler's record: only then does a missing job say anything. */
  readonly keepsHistory: boolean
  /** All printers with their state in words; `SPOOL_UNREACHABLE` when the spooler does not answer. */
  list(): Promise<Result<Printer[]>>
  /** Exactly one attempt. */
  submit(job: Submission): Promise<SubmitOutcome>
  /** `undefined` when the spooler cannot be asked just now. */
  look(printer: string, osJobId: string): Promise<DeviceJob | undefined>
  /** The spooler's own record of that document, newest first; `undefined` when it cannot be asked. */
  find(printer: string, documentName: string): Promise<DeviceJob[] | undefined>
  /** Whether the spooler says that the job will not print any more. */
  cancel(printer: string, osJobId: string): Promise<boolean>
}

/** `cups:Office` → driver and name. */
export function splitPrinterId(id: string): { readonly driver: string; readonly name: string } {
  const colon = id.indexOf(':')
  return { driver: id.slice(0, Math.max(colon, 0)), name: id.slice(colon + 1) }
}

export const documentName = (jobId: string, certificateNo: string): string => `Sill ${jobId} ${certificateNo}`
