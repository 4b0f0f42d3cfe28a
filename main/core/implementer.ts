import { implement } from '@orpc/server'
import { local } from '../../contract/local.ts'

/** The local contract, to be filled in by each part's handlers. Its type is named: written out it is longer than the compiler writes. */
export const os: ReturnType<typeof implement<typeof local>> = implement(local)
