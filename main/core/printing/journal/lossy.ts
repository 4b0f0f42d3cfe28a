/** Durable: entries may have been lost, and the jobs that are open at the server have not been looked at since. */
import * as z from 'zod'
import type { AccountSession } from '../../session/account-session.ts'

const LOSSY = 'print.lossy'

export const markLossy = ({ facts }: AccountSession): void => facts.put(LOSSY, true)
export const unmarkLossy = ({ facts }: AccountSession): void => facts.remove(LOSSY)
export const isLossy = ({ facts }: AccountSession): boolean => facts.get(LOSSY, z.boolean()) ?? false
