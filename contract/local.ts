/**
 * The local API: all that the renderer may ask of the application behind the window. The same contract over a
 * MessagePort in Electron and over a WebSocket in the browser host.
 */
import type { ContractRouterClient } from '@orpc/contract'
import { attachments } from './local/attachments.ts'
import { codes } from './local/codes.ts'
import { entry } from './local/entry.ts'
import { documents } from './local/documents.ts'
import { rowsImport } from './local/import.ts'
import { notices } from './local/notices.ts'
import { program } from './local/program.ts'
import { printing } from './local/printing.ts'
import { printouts } from './local/printouts.ts'
import { session } from './local/session.ts'
import { status } from './local/status.ts'
import { workspace } from './local/workspace.ts'

export const local = {
  session,
  entry,
  workspace,
  documents,
  attachments,
  printing,
  notices,
  status,
  codes,
  rowsImport,
  printouts,
  program,
}
export type Local = typeof local
export type LocalClient = ContractRouterClient<Local>
