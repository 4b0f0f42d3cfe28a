/**
 * The channel's settings: SILL_SMTP_HOST, SILL_SMTP_PORT, SILL_SMTP_SECURITY (tls, starttls or none; starttls), SILL_SMTP_USER,
 * SILL_SMTP_PASSWORD_FILE, SILL_SMTP_FROM; SILL_SMS_URL and SILL_SMS_SECRET_FILE, SILL_WECHAT_URL and SILL_WECHAT_SECRET_FILE.
 * Secrets are in files, so that no list of processes shows them. Throws in words when something is missing or wrong.
 */
import { readFileSync } from 'node:fs'
import type { ChannelOptions } from './channel.ts'
import type { PostOptions } from './post.ts'
import type { SmtpOptions } from './smtp.ts'

type Env = Readonly<Record<string, string | undefined>>

function needed(env: Env, name: string): string {
  const value = env[name] ?? ''
  if (value === '') throw new Error(`${name} must be set`)
  return value
}

const secretIn = (env: Env, name: string): string => readFileSync(needed(env, name), 'utf8').trim()

const DEFAULT_PORTS: Readonly<Record<SmtpOptions['security'], number>> = { tls: 465, starttls: 587, none: 25 }

function smtp(env: Env): SmtpOptions {
  const security = env['SILL_SMTP_SECURITY'] || 'starttls'
  if (security !== 'tls' && security !== 'starttls' && security !== 'none')
    throw new Error('SILL_SMTP_SECURITY must be tls, starttls or none')
  const port = Number(env['SILL_SMTP_PORT'] || DEFAULT_PORTS[security])
  if (!(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new Error('SILL_SMTP_PORT must be a port number')
  const user = env['SILL_SMTP_USER'] || undefined
  return {
    host: needed(env, 'SILL_SMTP_HOST'),
    port,
    security,
    from: needed(env, 'SILL_SMTP_FROM'),
    ...(user !== undefined && { user, password: secretIn(env, 'SILL_SMTP_PASSWORD_FILE') }),
  }
}

/** A gateway on this machine may be asked without TLS; nobody else. */
function gateway(env: Env, name: 'SMS' | 'WECHAT'): PostOptions {
  const url = new URL(needed(env, `SILL_${name}_URL`))
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname)
  if (url.protocol !== 'https:' && !(isHere && url.protocol === 'http:'))
    throw new Error(`SILL_${name}_URL must be https`)
  return { url: url.href, secret: secretIn(env, `SILL_${name}_SECRET_FILE`) }
}

export function channelFrom(env: Env): ChannelOptions {
  return {
    ...(env['SILL_SMTP_HOST'] && { mail: smtp(env) }),
    ...(env['SILL_SMS_URL'] && { sms: gateway(env, 'SMS') }),
    ...(env['SILL_WECHAT_URL'] && { wechat: gateway(env, 'WECHAT') }),
  }
}
