/** A real SMTP server on the loopback that keeps what it takes, and misbehaves on demand. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Taken {
  readonly to: string
  readonly messageId: string
  readonly source: string
}

export interface TestSmtp {
  readonly port: number
  readonly taken: readonly Taken[]
  /** Connections that came so far. */
  readonly connections: () => number
  /** Messages that came whole and have no answer. */
  readonly held: () => number
  cutHeld(): void
  /** What becomes of the next messages: one of these each, then all are taken. */
  plan(...fates: readonly Fate[]): void
  close(): Promise<void>
}

/** `cut`: the line is cut while the message is under way; `silent`: no answer ever; `deaf`: takes it, and cuts before saying so. */
export type Fate = 'take' | 'refuse' | 'later' | 'cut' | 'silent' | 'deaf'

export async function startSmtp(): Promise<TestSmtp> {
  const taken: Taken[] = []
  const fates: Fate[] = []
  let connections = 0
  let held = 0
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect(_session, callback) {
      connections += 1
      callback()
    },
    onRcptTo({ address }, _session, callback) {
      if (address.startsWith('nobody@'))
        callback(Object.assign(new Error(`No such user ${address}`), { responseCode: 550 }))
      else callback()
    },
    onData(stream, _session, callback) {
      const fate = fates.shift() ?? 'take'
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      if (fate === 'cut') return void stream.once('data', () => cutAll())
      stream.once('end', () => {
        const source = Buffer.concat(chunks).toString('utf8')
        if (fate === 'take' || fate === 'deaf')
          taken.push({
            to: /^To: (.*)$/mu.exec(source)?.[1]?.trim() ?? '',
            messageId: /^Message-ID: (.*)$/imu.exec(source)?.[1]?.trim() ?? '',
            source,
          })
        if (fate === 'take') callback()
        if (fate === 'refuse') callback(Object.assign(new Error('Not wanted here'), { responseCode: 554 }))
        if (fate === 'later') callback(Object.assign(new Error('Try again later'), { responseCode: 451 }))
        if (fate === 'deaf') cutAll()
        if (fate === 'silent') held += 1
      })
    },
  })
  server.on('error', () => undefined) // lines that are cut
  const cutAll = (): void => {
    for (const { _socket } of server.connections as Set<{ _socket?: { destroy(): void } }>) _socket?.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port, // listens on TCP
    taken,
    connections: () => connections,
    held: () => held,
    cutHeld: cutAll,
    plan: (...next) => void fates.push(...next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        cutAll()
      }),
  }
}
