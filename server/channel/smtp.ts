/** Mail by SMTP (RFC 5321), encrypted unless that was switched off by name. */
import nodemailer from 'nodemailer'
import { notSent, type Delivery, type Transport } from './transport.ts'

export interface SmtpOptions {
  readonly host: string
  readonly port: number
  /** `starttls`: no mail without it. `none` must be said. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** `Sill <sill@example.com>` */
  readonly from: string
}

export function smtpTransport(options: SmtpOptions): Transport {
  const { host, port, security, user, password, from } = options
  const transporter = nodemailer.createTransport({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A text may come from a form: nothing in it may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = /@([^>\s]+)>?\s*$/u.exec(from)?.[1] ?? 'localhost'
  return {
    async send({ id, addressee, subject, text }, signal) {
      try {
        await transporter.sendMail({
          from,
          to: { name: '', address: addressee },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal,
        })
        return { ok: true }
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}

interface Told {
  readonly code?: unknown
  readonly permanent?: unknown
  readonly responseCode?: unknown
  readonly response?: unknown
}

const ACCOUNT = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2'])
const TIME = new Set(['ETIMEDOUT', 'EABORT'])

function failureOf(error: unknown): Delivery {
  const { code, permanent, responseCode, response } = (error ?? {}) as Told // all unknown
  const detail = typeof response === 'string' ? response : error instanceof Error ? error.message : ''
  if (typeof code === 'string' && ACCOUNT.has(code)) return notSent('account', detail)
  if (typeof code === 'string' && TIME.has(code)) return notSent('timeout', detail)
  if (permanent === true) return notSent('refused', detail, true)
  if (responseCode !== undefined) return notSent('busy', detail)
  // An address that is none never gets as far as the service.
  if (code === 'EENVELOPE') return notSent('refused', detail, true)
  return notSent('unreachable', detail)
}
