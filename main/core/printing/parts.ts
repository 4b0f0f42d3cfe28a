/** What the steps of printing share, wired once in `printing.ts`. */
import type { AccountSession } from '../session/account-session.ts'
import type { NumberedForms } from './forms.ts'
import type { Forwarder } from './forwarder.ts'
import type { Jobs } from './jobs.ts'
import type { JournalCheck } from './journal/check.ts'
import type { Printers } from './printers.ts'
import type { Supervisor } from './supervisor.ts'
import type { Workstation } from './workstation.ts'

export interface PrintParts {
  readonly session: AccountSession
  readonly forms: NumberedForms
  readonly supervisor: Supervisor
  readonly printers: Printers
  readonly workstation: Workstation
  readonly forwarder: Forwarder
  readonly jobs: Jobs
  readonly journal: JournalCheck
  /** Numbers that went into the printer since this session began. */
  readonly spent: Set<string>
}
