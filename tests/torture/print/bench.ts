/** The machines of the kill test: one server, one wire, one spooler, one client, and stock that is filled up as it is used. */
import { eventually } from '../../support/print/child.ts'
import { answerOf } from '../../../server/testing/captcha.ts'
import { DEMO_PASSWORD, TEST_SECRET } from '../../support/stack/secret.ts'
import { ensureBuilt } from '../../support/stack/entries.ts'
import { startServer, type ServerStack } from '../../support/stack/server.ts'
import { CLERK, openCentral, type CentralView } from './central.ts'
import { tortureClient, type ClientOptions, type TortureClient } from './client.ts'
import { startSpooler, type CountingSpooler } from './spooler.ts'
import { startWire, type Wire } from './wire.ts'

export interface Bench {
  readonly server: ServerStack
  readonly wire: Wire
  readonly spooler: CountingSpooler
  readonly client: TortureClient
  readonly central: CentralView
  /** Which jobs with this blank ever reached the spooler. */
  readonly jobsOfBlank: Map<string, Set<string>>
  /** Another workstation, where somebody else is logged in; `control` as in the options. */
  addClient(loginName: string, control?: string): Promise<TortureClient>
  /** The same clerk on a copy of the client's data, beside it, with more in its environment: thrown away with `close`. */
  openClone(data: string, env: Readonly<Record<string, string>>): Promise<TortureClient>
  /** As the clerk does at a machine that was locked while it slept. */
  unlock(client: TortureClient): Promise<void>
  /** The client's process is started again and its clerk back at the page. */
  restartClient(): Promise<void>
  takeCertificate(): Promise<string>
  takeBlank(): Promise<string>
  /** What a run did not use up is there for the next. */
  giveBack(stock: { readonly certificateNo?: string; readonly blankNo?: string }): void
  close(): Promise<void>
}

export interface BenchOptions {
  /** PostgreSQL; PGlite in the server's folder otherwise. */
  readonly databaseUrl?: string
  readonly control?: string
  /** Another print service than the one that counts. */
  readonly spoolerUrl?: string
  /** For the clients and their controls. */
  readonly clientEnv?: Readonly<Record<string, string>>
  /** How many certificates and blanks to issue at a time. */
  readonly batch?: number
}

export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  ensureBuilt()
  const server = await startServer(
    options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl },
  )
  try {
    return await around(server, options)
  } catch (error) {
    await server.close()
    throw error
  }
}

async function around(server: ServerStack, options: BenchOptions): Promise<Bench> {
  const wire = await startWire(server.port)
  const spooler = await startSpooler()
  const central = await openCentral(server.url)
  const clients: TortureClient[] = []
  const address: ClientOptions = {
    serverUrl: wire.url,
    spoolerUrl: options.spoolerUrl ?? spooler.url,
    ...(options.clientEnv === undefined ? {} : { env: options.clientEnv }),
  }
  const addClient = async (loginName: string, control = options.control): Promise<TortureClient> => {
    const added = tortureClient({ ...address, ...(control === undefined ? {} : { control }) })
    clients.push(added)
    await added.start()
    await login(added, loginName)
    return added
  }
  const client = await addClient(CLERK)
  const certificates: string[] = []
  const blanks: string[] = []

  const fill = async (): Promise<void> => {
    const issued = await central.issue(options.batch ?? 60)
    certificates.push(...issued.certificateNos)
    blanks.push(...issued.blankNos)
    // The last one that was issued is the last to arrive in the client's mirror.
    const last = issued.certificateNos.at(-1) ?? ''
    await eventually(
      async () => {
        await client.call('status.syncNow')
        const row = await client.call('documents.query', {
          collection: 'certificates.export',
          filters: { certificateNo: { contains: last } },
        })
        return row.ok && JSON.stringify(row.value).includes(last) ? true : undefined
      },
      60_000,
      'the certificates to arrive',
    )
  }

  const take = async (from: string[]): Promise<string> => {
    if (from.length === 0) await fill()
    const one = from.shift()
    if (one === undefined) throw new Error('nothing was issued')
    return one
  }

  return {
    server,
    wire,
    spooler,
    client,
    central,
    jobsOfBlank: new Map(),
    addClient,
    openClone: async (data, env) => {
      const clone = tortureClient({
        ...address,
        env: { ...address.env, ...env },
        data,
        ...(options.control === undefined ? {} : { control: options.control }),
      })
      clients.push(clone)
      await clone.start()
      await unlock(clone)
      return clone
    },
    unlock,
    restartClient: async () => {
      await client.start()
      await unlock(client)
    },
    takeCertificate: () => take(certificates),
    takeBlank: () => take(blanks),
    giveBack: ({ certificateNo, blankNo }) => {
      if (certificateNo !== undefined) certificates.push(certificateNo)
      if (blankNo !== undefined) blanks.push(blankNo)
    },
    close: async () => {
      for (const one of clients) await one.close()
      await wire.close()
      await spooler.close()
      await server.close()
    },
  }
}

async function login(client: TortureClient, loginName: string): Promise<void> {
  const captcha = await client.call('session.captcha')
  if (!captcha.ok) throw new Error(`no captcha: ${JSON.stringify(captcha.problem)}`)
  const { token } = captcha.value as { token: string } // checked by the contract at the client
  const open = await client.call('session.login', {
    loginName,
    password: DEMO_PASSWORD,
    captchaToken: token,
    captchaAnswer: answerOf(token, TEST_SECRET),
  })
  if (!open.ok) throw new Error(`no login: ${JSON.stringify(open.problem)}`)
}

/** As after a power cut: without asking the server first, which may be down too. */
async function unlock(client: TortureClient): Promise<void> {
  const open = await client.call('session.unlock', { loginName: CLERK, password: DEMO_PASSWORD })
  if (!open.ok) throw new Error(`no unlock: ${JSON.stringify(open.problem)}`)
}
