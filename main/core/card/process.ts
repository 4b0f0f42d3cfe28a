/**
 * The card process as the core sees it: started when something is asked, ended when it was idle for a while, killed when
 * a driver does not return. Whatever happens to it, a question gets an answer and nothing else is touched.
 */
import {
  cardReplySchema,
  cardRequests,
  type CardInput,
  type CardOutput,
  type CardRequestName,
} from '../../../contract/card.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../../domain/kit/problem.ts'
import type { ControlChannel, ControlLauncher } from '../printing/channel.ts'

/** Milliseconds. */
export interface CardTiming {
  /** Tokens are slow, not minutes slow. */
  readonly within: Readonly<Record<CardRequestName, number>>
  readonly idle: number
}
const DEFAULTS: CardTiming = {
  within: { list: 15_000, sign: 30_000, agree: 30_000, present: 10_000 },
  idle: 30_000,
}

export interface CardProcess {
  readonly ask: <Name extends CardRequestName>(
    name: Name,
    input: CardInput<Name>,
  ) => Promise<Result<CardOutput<Name>>>
  pid(): number | undefined
  close(): void
}

const checkDriver = {
  next: label(
    '请重新插拔卡介质后重试；仍不行请重装驱动',
    'Insert the card again and retry; if that does not help, reinstall its driver',
  ),
  retrySafe: true,
}
const crashed = (): Problem =>
  problem('AUTH_CARD_CRASHED', label('卡介质驱动异常退出', "The card's driver has crashed"), checkDriver)
const hung = (): Problem =>
  problem('AUTH_CARD_HUNG', label('卡介质没有响应', 'The card does not respond'), checkDriver)
const garbled = (): Problem =>
  problem(
    'AUTH_CARD_GARBLED',
    label('卡介质进程的回答无法识别', 'The card process answered what cannot be understood'),
    checkDriver,
  )

interface Life {
  readonly channel: ControlChannel
  readonly pending: Map<number, (reply: Result<unknown>) => void>
}

export function createCardProcess(launch: ControlLauncher, timing: CardTiming = DEFAULTS): CardProcess {
  let life: Life | undefined
  let nextId = 1
  let idle: NodeJS.Timeout | undefined

  const start = (): Life => {
    const mine: Life = { channel: launch(), pending: new Map() }
    mine.channel.onMessage((message) => {
      const reply = cardReplySchema.safeParse(message)
      if (reply.success)
        mine.pending.get(reply.data.id)?.(reply.data.ok ? ok(reply.data.output) : fail(reply.data.problem))
    })
    mine.channel.onExit(() => end(mine, crashed()))
    life = mine
    return mine
  }

  const end = (mine: Life, why: Problem): void => {
    if (life === mine) life = undefined
    for (const settle of mine.pending.values()) settle(fail(why))
  }

  /** One at a time: the process handles them so, and a limit must not run while another is served. */
  let queue: Promise<unknown> = Promise.resolve()
  const send = (name: CardRequestName, input: unknown): Promise<Result<unknown>> => {
    const turn = queue.then(() => sendNow(name, input))
    queue = turn
    return turn
  }

  const sendNow = (name: CardRequestName, input: unknown): Promise<Result<unknown>> =>
    new Promise((resolve) => {
      clearTimeout(idle)
      const mine = life ?? start()
      const id = nextId++
      const late = setTimeout(() => {
        mine.channel.kill()
        end(mine, hung())
      }, timing.within[name])
      mine.pending.set(id, (reply) => {
        clearTimeout(late)
        mine.pending.delete(id)
        idle = setTimeout(stop, timing.idle)
        idle.unref()
        resolve(reply)
      })
      mine.channel.post({ id, name, input })
    })

  const stop = (): void => {
    clearTimeout(idle)
    const last = life
    if (!last) return
    last.channel.kill()
    end(last, crashed())
  }

  return {
    ask: async (name, input) => {
      const reply = await send(name, input)
      if (!reply.ok) return reply
      const output = cardRequests[name].output.safeParse(reply.value)
      // The schema under `name` is the one of this request; TypeScript cannot follow the index through a generic.
      return output.success ? ok(output.data as CardOutput<typeof name>) : fail(garbled())
    },
    pid: () => life?.channel.pid,
    close: stop,
  }
}
