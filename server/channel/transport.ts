/** The one interface of mail, SMS and WeChat. */
import type { SendFailure } from '../../domain/general/channel.ts'

export interface Letter {
  /** The same at every attempt: by it the receiving side can tell a repeat. */
  readonly id: string
  readonly addressee: string
  readonly subject: string
  readonly text: string
}

export type Delivery =
  /** The sending service has taken it. `isCaught`: a demonstration keeps it instead of sending. */
  | { readonly ok: true; readonly isCaught?: true }
  | {
      readonly ok: false
      readonly failure: SendFailure
      /** In the service's own words. */
      readonly detail: string
      /** Asking again would bring the same answer. */
      readonly isFinal: boolean
    }

export interface Transport {
  /** Never rejects. `signal` ends the attempt. */
  send(letter: Letter, signal: AbortSignal): Promise<Delivery>
}

export const notSent = (failure: SendFailure, detail = '', isFinal = false): Delivery => ({
  ok: false,
  failure,
  detail,
  isFinal,
})

/** Where nothing is set and nothing is demonstrated. Once it is set, the desk can send again. */
export const unset: Transport = { send: async () => notSent('notConfigured', '', true) }

/** In the demonstration nothing leaves the machine; the desk shows what would have. */
export const catcher: Transport = { send: async () => ({ ok: true, isCaught: true }) }
