/** What the product's systems hand the core, and what one of them hands. */
import type { AnyContractRouter } from '@orpc/contract'
import type { AnyRouter } from '@orpc/server'
import type { PaperOf } from '../../typeset/forms/application.ts'
import type { NumberedForms } from './printing/forms.ts'
import type { SessionManager } from './session/manager.ts'

/** Handlers of the system's own local calls, by the name of their part of the contract. */
export type SystemHandlers = (manager: Pick<SessionManager, 'open'>) => Readonly<Record<string, AnyRouter>>

export interface CoreSystems {
  /** The central API whole. */
  readonly contract: AnyContractRouter
  readonly forms: NumberedForms
  /** The drawing of every paper that a document names in `printouts`. */
  readonly papers: Readonly<Record<string, PaperOf>>
  readonly handlers: readonly SystemHandlers[]
}
