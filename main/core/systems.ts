/** What the product's systems hand the core, and what one of them hands. */
import type { AnyContractRouter } from '@orpc/contract'
import type { AnyRouter } from '@orpc/server'
import type { PaperOf } from '../../typeset/forms/application.ts'
import type { NumberedForms } from './printing/forms.ts'
import type { Printing } from './printing-seam.ts'
import type { AccountSession } from './session/account-session.ts'

/** Handlers of the system's own local calls, by the name of their part of the contract. `open` throws when no account is. */
export type SystemHandlers = (
  open: () => Pick<AccountSession, 'callsOf'> & { readonly printing: Pick<Printing, 'printPaper'> },
) => Readonly<Record<string, AnyRouter>>

export interface CoreSystems {
  /** The central API whole. */
  readonly contract: AnyContractRouter
  readonly forms: NumberedForms
  /** The drawing of every paper that a document names in `printouts`. */
  readonly papers: Readonly<Record<string, PaperOf>>
  readonly handlers: readonly SystemHandlers[]
}
