import { implement, type Implementer } from '@orpc/server'
import { local } from '../../contract/local.ts'

/** The local contract, to be filled in by each part's handlers. */
export const os: Implementer<typeof local, Record<never, never>, Record<never, never>> = implement(local)
