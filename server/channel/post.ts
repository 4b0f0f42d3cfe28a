/**
 * SMS and WeChat: a POST of JSON to the operator's gateway, `{ id, medium, to, subject, text }`, with a shared secret in the header
 * `x-sill-secret` and the message's id in `idempotency-key`: a gateway that has had this id answers 2xx and sends nothing.
 */
import type { Medium } from '../../domain/general/channel.ts'
import { notSent, type Delivery, type Transport } from './transport.ts'

export interface PostOptions {
  readonly url: string
  readonly secret: string
}

export const postTransport = (medium: Medium, { url, secret }: PostOptions): Transport => ({
  async send({ id, addressee, subject, text }, signal) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json', 'x-sill-secret': secret, 'idempotency-key': id },
        body: JSON.stringify({ id, medium, to: addressee, subject, text }),
        signal,
      })
      await response.body?.cancel()
      return outcome(response.status)
    } catch (error) {
      return signal.aborted
        ? notSent('timeout')
        : notSent('unreachable', error instanceof Error ? error.message : '')
    }
  },
})

/** Of the 4xx these pass: too early, too many, timed out. */
const PASSING = new Set([408, 425, 429])

function outcome(status: number): Delivery {
  const detail = `HTTP ${status}`
  if (status >= 200 && status < 300) return { ok: true }
  if (status === 401 || status === 403) return notSent('account', detail)
  if (status >= 400 && status < 500 && !PASSING.has(status)) return notSent('refused', detail, true)
  return notSent('busy', detail)
}
