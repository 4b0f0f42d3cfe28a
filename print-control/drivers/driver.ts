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
  /** Behind other jobs it waits held, so that nothing lets it out but `release`: not a spooler that is started again. */
  readonly mayBeHeld?: boolean
  /** A numbered form: refused where the queue is unfit for it by now (see `unfit`), whatever was seen before. */
  readonly isNumbered?: boolean
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
  /** The spooler has begun it at least once, whatever its state is now. */
  readonly hasStarted?: boolean
  /** Another value when the spooler has begun it anew. */
  readonly run?: string
  /** How often the printer's own record has the document; absent when there is none or it cannot be asked. */
  readonly times?: number
  /** It waits for `release`. */
  readonly isHeld?: boolean
}

/** A document as a spooler may have it: by its name, or by its number where the name is hidden. */
export interface Wanted {
  readonly documentName: string
  readonly osJobId: string | null
}

/** By the document's name, newest first. One that is not in the record is not here. */
export type Records = ReadonlyMap<string, readonly DeviceJob[]>

export interface Driver {
  readonly kind: Printer['driver']
  /** Whether finished jobs stay in the spooler's record: only then does a missing job say anything. */
  readonly keepsHistory: boolean
  /** All printers with their state in words; `SPOOL_UNREACHABLE` when the spooler does not answer. */
  list(): Promise<Result<Printer[]>>
  /** Exactly one attempt. */
  submit(job: Submission): Promise<SubmitOutcome>
  /** `undefined` when the spooler cannot be asked just now. With its name another document under the same number is not taken for it. */
  look(printer: string, osJobId: string, documentName?: string): Promise<DeviceJob | undefined>
  /**
   * The spooler's own record of those documents: asked for once, however many they are, so that a long list is no longer wait.
   * `undefined` when it cannot be asked.
   */
  find(printer: string, wanted: readonly Wanted[]): Promise<Records | undefined>
  /** Whether the spooler says that the job will not print any more. */
  cancel(printer: string, osJobId: string): Promise<boolean>
  /** Lets a held job out when its turn has come. True: it is not held any more, or never was. */
  release?(printer: string, osJobId: string): Promise<boolean>
  /** Takes a job out of the spooler's keeping, so that no restart of it brings the job back. Whatever becomes of it, `look` tells. */
  purge?(printer: string, osJobId: string): Promise<void>
  /** What the printer itself still holds of these documents, past the queue, is cancelled there. Answers with those that are left, all when it cannot be asked. */
  clearDevice?(printer: string, documentNames: readonly string[]): Promise<ReadonlySet<string>>
  /** What the printer's own record says of each document, in words; without those that it does not have, empty when it cannot be asked. */
  witness?(printer: string, documentNames: readonly string[]): Promise<ReadonlyMap<string, Witness>>
  /** Why a numbered form of that size must not be printed on it as it is set up; `undefined` when it may. mm */
  unfit?(
    printer: string,
    paper: { readonly width: number; readonly height: number },
  ): Promise<Label | undefined>
}

export interface Witness {
  readonly times: number
  readonly evidence: Label
}

/** `cups:Office` → driver and name. */
export function splitPrinterId(id: string): { readonly driver: string; readonly name: string } {
  const colon = id.indexOf(':')
  return { driver: id.slice(0, Math.max(colon, 0)), name: id.slice(colon + 1) }
}

export const documentName = (jobId: string, certificateNo: string): string => `Sill ${jobId} ${certificateNo}`
