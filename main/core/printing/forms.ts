/** What is printed onto numbered forms, as the system that issues it tells: one value, handed to the core by its host. */
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Local } from '../../../contract/local.ts'
import type { SystemName } from '../../../domain/kit/document.ts'
import type { SpoilReason } from '../../../domain/printing/blank.ts'
import type { ExtraBlank } from '../../../domain/printing/journal.ts'
import type { FormLayout } from '../../../domain/printing/layout.ts'
import type { AccountSession } from '../session/account-session.ts'
import type { Outcome } from './outcome.ts'

type Inputs = InferContractRouterInputs<Local>['printing']
type Outputs = InferContractRouterOutputs<Local>['printing']

export interface CertificateRow {
  readonly certificateNo: string
  /** `seq` of the format. */
  readonly format: string
  readonly formatName: string
  readonly contentSha256: string
  readonly collectBy: string
  readonly printStatus: string
  readonly isValid: boolean
}

export type JobResult =
  | { readonly result: 'printed' }
  | { readonly result: 'spoiled'; readonly reason: SpoilReason }

export interface NumberedForms {
  /** Whose the blanks are: an account that does not work in it has none. */
  readonly system: SystemName
  /** A certificate as the mirror has it. */
  readonly find: (session: AccountSession, certificateNo: string) => Outcome<CertificateRow>
  /** The server judges again when it reserves; this only spares the clerk a number in vain. */
  readonly printable: (row: CertificateRow) => Outcome<CertificateRow>
  readonly layoutFor: (format: string) => FormLayout | undefined
  /** The kind of blank that a format is printed onto; empty for an unknown one. */
  readonly blankKindOf: (format: string) => string
  /** The first number of that kind that is free as far as this machine knows, besides those `spent` here. */
  readonly nextBlank: (
    session: AccountSession,
    blankKind: string,
    spent: ReadonlySet<string>,
  ) => string | null
  readonly standing: (session: AccountSession, input: Inputs['standing']) => Outputs['standing']
  readonly ledger: (session: AccountSession) => Promise<Outputs['ledger']>
  readonly writeOff: (
    session: AccountSession,
    input: Inputs['writeOff'],
  ) => Promise<Outcome<Outputs['writeOff']>>
  /** Numbers besides its `own` that a job cost, as the clerk types them, judged before they are journalled. */
  readonly extraBlanks: (
    session: AccountSession,
    given: readonly ExtraBlank[],
    own: readonly string[],
  ) => Outcome<ExtraBlank[]>
  /** What the server's rows, as they are here, say of a job; undefined while it is open there. */
  readonly resultOfJob: (
    session: AccountSession,
    jobId: string,
    blankNos: readonly string[],
  ) => JobResult | undefined
}
