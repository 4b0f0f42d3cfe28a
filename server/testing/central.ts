/** A central server for tests: seeded, on a free port, in memory or where the options say; and clients that are logged in. */
import { randomBytes } from 'node:crypto'
import { createORPCClient } from '@orpc/client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { pino } from 'pino'
import { productCentral, type ProductCentralClient } from '../../systems/contracts.ts'
import type { Account } from '../../contract/shapes.ts'
import { SEED_PASSWORD } from '../seed/accounts.ts'
import { startCentral, type CentralOptions } from '../entry/start.ts'
import { answerOf } from './captcha.ts'

export interface Signed {
  readonly client: ProductCentralClient
  readonly token: string
  readonly account: Account
}

export interface TestCentral {
  readonly url: string
  readonly secret: string
  /** A client with this session, or with none. */
  client(token?: string): ProductCentralClient
  /** Logs in as a seeded account; officers at the desk's door need `desk` and get no token. */
  login(loginName: string, password?: string): Promise<Signed>
  close(): Promise<void>
}

export function clientOf(url: string, token?: string): ProductCentralClient {
  return createORPCClient(
    new OpenAPILink(productCentral, {
      url: `${url}/api`,
      headers: () => (token === undefined ? {} : { authorization: `Bearer ${token}` }),
    }),
  )
}

export async function loginAt(
  url: string,
  secret: string,
  loginName: string,
  password: string = SEED_PASSWORD,
): Promise<Signed> {
  const { auth } = clientOf(url)
  const captcha = await auth.captcha()
  const asRole = /^(?:customs|ciq)/u.test(loginName) ? 'desk' : 'client'
  const body = JSON.stringify({
    loginName,
    password,
    asRole,
    captchaToken: captcha.token,
    captchaAnswer: answerOf(captcha.token, secret),
  })
  if (asRole === 'client') {
    const session = await auth.login(JSON.parse(body))
    return { client: clientOf(url, session.token), token: session.token, account: session.account }
  }
  // The desk's token is only in its cookie.
  const response = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const token = /sill_desk=([\w-]+)/u.exec(response.headers.get('set-cookie') ?? '')?.[1]
  if (token === undefined)
    throw new Error(`log-in at the desk failed: ${response.status} ${await response.text()}`)
  const client = clientOf(url, token)
  return { client, token, account: (await client.auth.me()).account }
}

export async function startTestCentral(options: CentralOptions = {}): Promise<TestCentral> {
  const secret = options.secret ?? randomBytes(32).toString('hex')
  const running = await startCentral({
    isSeeded: true,
    log: pino({ level: 'warn' }, pino.destination(2)),
    ...options,
    secret,
  })
  return {
    url: running.url,
    secret,
    client: (token) => clientOf(running.url, token),
    login: (loginName, password) => loginAt(running.url, secret, loginName, password),
    close: () => running.close(),
  }
}
