/** The real print control, forked, with typed requests; and orders signed as the client's core signs them. */
import { fork, type ChildProcess } from 'node:child_process'
import { generateKeyPairSync, randomBytes, randomUUID, sign, type KeyObject } from 'node:crypto'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { NO_CALIBRATION, type FormLayout } from '../../../domain/printing/layout.ts'
import type { CertificateContent } from '../../../domain/printing/content.ts'
import { layoutName } from '../../../domain/printing/layout.ts'
import {
  controlEventSchema,
  controlReplySchema,
  controlRequests,
  type ControlEvent,
  type ControlInput,
  type ControlOutput,
  type ControlRequestName,
  type PrintOrder,
} from '../../../contract/control.ts'
import { builtEntry } from '../stack/entries.ts'

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: false; readonly problem: undefined }

export interface RunningControl {
  readonly pid: number
  /** `problem` is undefined when the control died before it answered. */
  ask<Name extends ControlRequestName>(
    name: Name,
    input: ControlInput<Name>,
  ): Promise<Reply<ControlOutput<Name>>>
  /** As `ask`; throws when it is refused. */
  must<Name extends ControlRequestName>(name: Name, input: ControlInput<Name>): Promise<ControlOutput<Name>>
  post(message: unknown): void
  readonly events: readonly ControlEvent[]
  readonly messages: readonly unknown[]
  /** As the last `open` said; every order names it. */
  incarnation(): string
  /** Resolves when the control has stopped at its pause step. */
  readonly paused: Promise<void>
  readonly gone: Promise<void>
  disconnect(): void
  kill(): Promise<void>
}

/** `program`: another one than the product's. */
export function startControl(
  env: Readonly<Record<string, string>> = {},
  program: string = builtEntry('control'),
): RunningControl {
  const child = fork(program, [], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()
  const events: ControlEvent[] = []
  const messages: unknown[] = []
  let nextId = 1
  let incarnation = ''
  const paused = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      messages.push(message)
      const event = controlEventSchema.safeParse(message)
      if (event.success) events.push(event.data)
      if (event.success && event.data.event === 'paused') resolve()
      const reply = controlReplySchema.safeParse(message)
      if (!reply.success) return
      waiting.get(reply.data.id)?.(
        reply.data.ok ? { ok: true, value: reply.data.output } : { ok: false, problem: reply.data.problem },
      )
      waiting.delete(reply.data.id)
    })
  })
  // Of a process that has ended the channel stands for a moment longer: what is asked then is never answered.
  let hasEnded = false
  child.once('exit', () => {
    hasEnded = true
    for (const answer of waiting.values()) answer({ ok: false, problem: undefined })
  })
  const ask: RunningControl['ask'] = (name, input) =>
    new Promise((resolve) => {
      if (hasEnded || !child.connected) return resolve({ ok: false, problem: undefined })
      const id = nextId++
      waiting.set(id, (reply) => {
        // Checked by the contract's own schema; TypeScript cannot follow the pairing of name and output.
        const opened =
          name === 'open' && reply.ok ? controlRequests.open.output.safeParse(reply.value) : undefined
        if (opened?.success) incarnation = opened.data.incarnation
        resolve(
          reply.ok
            ? {
                ok: true,
                value: controlRequests[name].output.parse(reply.value) as ControlOutput<typeof name>,
              }
            : reply,
        )
      })
      send(child, { type: 'request', id, name, input })
    })
  return {
    pid: child.pid ?? 0,
    ask,
    must: async (name, input) => {
      const reply = await ask(name, input)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.problem)}`)
      return reply.value
    },
    post: (message) => send(child, message),
    events,
    messages,
    incarnation: () => incarnation,
    paused,
    gone,
    disconnect: () => child.disconnect(),
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

function send(child: ChildProcess, message: unknown): void {
  if (child.connected) child.send(JSON.parse(JSON.stringify(message)), () => undefined)
}

export interface Workstation {
  /** PEM, for `open`. */
  readonly publicKey: string
  readonly privateKey: KeyObject
}

export function makeWorkstation(): Workstation {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(), privateKey }
}

/** Signs as the core does: Ed25519 over the canonical JSON. */
export const signOrder = (order: PrintOrder, { privateKey }: Workstation): ControlInput<'print'> => ({
  order,
  signature: sign(null, Buffer.from(canonicalJson(order), 'utf8'), privateKey).toString('base64'),
})

export interface Prepared {
  readonly jobId: string
  readonly order: PrintOrder
}

export interface JobWish {
  readonly certificateNo: string
  readonly blankNos: readonly string[]
  readonly printer: string
  readonly layout: FormLayout
  readonly content: CertificateContent
}

/** Takes a job to RESERVED and writes the order for it, unsigned. */
export async function prepareJob(control: RunningControl, wish: JobWish): Promise<Prepared> {
  const { certificateNo, printer, layout, content } = wish
  const jobId = randomUUID()
  await control.must('create', { jobId, certificateNo, printer })
  const rendered = await control.must('render', { layout, content, calibration: NO_CALIBRATION })
  await control.must('advance', { jobId, to: 'VALIDATED', blankNos: [] })
  await control.must('advance', { jobId, to: 'RESERVED', blankNos: [...wish.blankNos] })
  return { jobId, order: orderFor(jobId, wish, rendered.pdfSha256, control.incarnation()) }
}

export function orderFor(jobId: string, wish: JobWish, pdfSha256: string, incarnation: string): PrintOrder {
  return {
    v: 1,
    cmd: 'print',
    requestId: randomUUID(),
    jobId,
    certificateNo: wish.certificateNo,
    pdfSha256,
    pages: wish.blankNos.map((blankNo, index) => ({ n: index + 1, blankNo })),
    formLayout: layoutName(wish.layout),
    printer: wish.printer,
    tray: '',
    calibration: NO_CALIBRATION,
    notAfter: new Date(Date.now() + 60_000).toISOString(),
    nonce: randomBytes(24).toString('base64url'),
    incarnation,
  }
}
