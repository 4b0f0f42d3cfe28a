/** The account whose local data is open, and the types that this installation knows. */
import { createContext, useContext } from 'react'
import type { FailedTries } from '../../contract/central/login.ts'
import type { SessionState } from '../../contract/local/session.ts'
import type { Account } from '../../contract/shapes.ts'
import type { Circumstances } from '../../domain/kit/document.ts'
import type { Registry } from '../../domain/kit/registry.ts'

export type LockState = Extract<SessionState, { state: 'open' }>['lock']

export interface Opened {
  readonly account: Account
  readonly loginBy: Circumstances['loginBy']
  /** `offline` until the server has confirmed the account in this session. */
  readonly contact: 'offline' | 'confirmed'
  /** The server can be reached, but wants a log-in first. */
  readonly mustLogin: boolean
  /** Of the certificate on the card that opened this session; null by account. */
  readonly cardValidUntil: string | null
  /** At this account, between the last log-in and this one. */
  readonly failedTries: FailedTries | undefined
  readonly registry: Registry
  /** Locking without input: what is set, what the machine allows, and how many seconds are left while that is told. */
  readonly lock: LockState
}

const OpenedContext = createContext<Opened | null>(null)
export const OpenedProvider = OpenedContext.Provider

export function useOpened(): Opened {
  const opened = useContext(OpenedContext)
  if (!opened) throw new Error('useOpened outside of an open session')
  return opened
}
