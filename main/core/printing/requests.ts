/**
 * Requests over one channel: ids, timeouts, and every incoming message checked against contract/control.ts. A control
 * that dies answers all that is pending with CONTROL_LOST.
 */
import {
  controlEventSchema,
  controlReplySchema,
  controlRequests,
  type ControlEvent,
  type ControlInput,
  type ControlOutput,
  type ControlRequestName,
} from '../../../contract/control.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import type { ControlChannel } from './channel.ts'
import { controlAbsent, controlGarbled, controlLost, controlSilent } from './problems.ts'

export type Ask = <Name extends ControlRequestName>(
  name: Name,
  input: ControlInput<Name>,
  timeoutMs?: number,
) => Promise<Result<ControlOutput<Name>>>

/** Milliseconds. A print waits for the spooler, and longer than its order is good for; everything else is local work. */
const DEFAULT_TIMEOUT = {
  print: 75_000,
  paper: 60_000,
  render: 30_000,
  preview: 30_000,
  printers: 15_000,
  open: 15_000,
  openJobs: 20_000,
} as const satisfies Partial<Record<ControlRequestName, number>>
const timeouts: Partial<Record<ControlRequestName, number>> = DEFAULT_TIMEOUT

interface Pending {
  readonly name: ControlRequestName
  readonly settle: (reply: Result<unknown>) => void
}

export interface RequestChannel {
  readonly ask: Ask
  /** No answer will come any more. */
  lose(): void
}

/** `onGarbage` hears of messages that fit no schema; they are dropped. */
export function openRequests(
  channel: ControlChannel,
  onEvent: (event: ControlEvent) => void,
  onGarbage: (message: unknown) => void,
): RequestChannel {
  const pending = new Map<number, Pending>()
  let nextId = 1
  let isLost = false

  channel.onMessage((message) => {
    const reply = controlReplySchema.safeParse(message)
    if (reply.success) {
      const waiting = pending.get(reply.data.id)
      pending.delete(reply.data.id)
      waiting?.settle(reply.data.ok ? ok(reply.data.output) : fail(reply.data.problem))
      return
    }
    const event = controlEventSchema.safeParse(message)
    if (event.success) onEvent(event.data)
    else onGarbage(message)
  })

  const send = (name: ControlRequestName, input: unknown, timeoutMs: number): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      if (isLost) return resolve(fail(controlAbsent()))
      const id = nextId++
      const timer = setTimeout(() => settle(fail(controlSilent(name))), timeoutMs)
      const settle = (reply: Result<unknown>): void => {
        clearTimeout(timer)
        pending.delete(id)
        resolve(reply)
      }
      pending.set(id, { name, settle })
      channel.post({ type: 'request', id, name, input })
    })

  const ask = async <Name extends ControlRequestName>(
    name: Name,
    input: ControlInput<Name>,
    timeoutMs = timeouts[name] ?? 10_000,
  ): Promise<Result<ControlOutput<Name>>> => {
    const reply = await send(name, input, timeoutMs)
    if (!reply.ok) return reply
    const output = controlRequests[name].output.safeParse(reply.value)
    // The schema under `name` is the one of this request; TypeScript cannot follow the index through a generic.
    return output.success ? ok(output.data as ControlOutput<Name>) : fail(controlGarbled(name))
  }

  return {
    ask,
    lose: () => {
      isLost = true
      for (const waiting of pending.values()) waiting.settle(fail(controlLost(waiting.name)))
    },
  }
}
