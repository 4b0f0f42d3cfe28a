/** The central API (SYNC-01): the only thing that the client talks to. Served as HTTP with an OpenAPI 3.1 document. */
import type { ContractRouterClient } from '@orpc/contract'
import { auth } from './central/auth.ts'
import { blanks } from './central/blanks.ts'
import { certificates } from './central/certificates.ts'
import { changes } from './central/changes.ts'
import { codes } from './central/codes.ts'
import { desk } from './central/desk.ts'
import { documents } from './central/documents.ts'
import { notices } from './central/notices.ts'
import { open } from './central/open.ts'
import { uploads } from './central/uploads.ts'

/** What belongs to no system; each system's own contract stands beside it. */
export const central = { auth, documents, changes, codes, uploads, certificates, blanks, desk, notices, open }
export type Central = typeof central
export type CentralClient = ContractRouterClient<Central>
