/**
 * Keeps one print control alive (PRN-01, CERT-17): starts it through the host, greets it, opens the account's journal in
 * it, asks after its health, starts it again when it dies, and gives up when it keeps dying. `repair` starts anew.
 */
import type { ControlEvent } from '../../../contract/control.ts'
import { fail, type Problem, type Result } from '../../../domain/kit/problem.ts'
import type { ControlChannel, ControlLauncher } from './channel.ts'
import { controlAbsent } from './problems.ts'
import { openRequests, type Ask, type RequestChannel } from './requests.ts'

export type ControlState = 'running' | 'starting' | 'stopped'

export interface SupervisorOptions {
  readonly launch: ControlLauncher
  /** After the greeting and before `running`: opens the journal. A failure counts as a crash. */
  readonly prepare: (ask: Ask) => Promise<Result<unknown>>
  readonly onState: (state: ControlState) => void
  readonly onEvent: (event: ControlEvent) => void
  readonly log: (message: string, more?: Readonly<Record<string, unknown>>) => void
  readonly timing?: Partial<SupervisorTiming>
}

/** Milliseconds. */
export interface SupervisorTiming {
  readonly hello: number
  readonly healthEvery: number
  readonly healthWithin: number
  /** Between restarts: doubled with each crash in a row. */
  readonly backoff: number
  readonly backoffMost: number
  /** A control that lived this long is not crashing in a row. */
  readonly stableAfter: number
  /** Crashes in a row before giving up. */
  readonly crashesAllowed: number
}
const DEFAULTS: SupervisorTiming = {
  hello: 15_000,
  healthEvery: 10_000,
  healthWithin: 10_000,
  backoff: 200,
  backoffMost: 5_000,
  stableAfter: 30_000,
  crashesAllowed: 5,
}

export interface Supervisor {
  state(): ControlState
  pid(): number | undefined
  /** Why the last start failed. */
  why(): Problem | undefined
  /** CONTROL_ABSENT unless running; CONTROL_LOST when it dies meanwhile. */
  readonly ask: Ask
  /** Resolves when the control runs, or `false` when it is stopped or `withinMs` have passed. */
  untilRunning(withinMs: number): Promise<boolean>
  /** Starts anew, also after giving up; a running control is left alone. */
  repair(): Promise<ControlState>
  close(): void
}

interface Life {
  readonly channel: ControlChannel
  readonly requests: RequestChannel
  readonly bornAt: number
}

export function superviseControl(options: SupervisorOptions): Supervisor {
  const timing = { ...DEFAULTS, ...options.timing }
  const waiters = new Set<() => void>()
  let state: ControlState = 'stopped'
  let life: Life | undefined
  let crashes = 0
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let why: Problem | undefined

  const become = (next: ControlState): void => {
    if (state === next) return
    state = next
    for (const wake of waiters) wake()
    options.onState(next)
  }

  const later = (ms: number, work: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(work, ms)
  }

  const start = (): void => {
    if (isClosed) return
    become('starting')
    const channel = options.launch()
    const requests = openRequests(
      channel,
      (event) => life?.channel === channel && options.onEvent(event),
      () => options.log('the print control sent a message that fits no schema'),
    )
    const mine: Life = { channel, requests, bornAt: Date.now() }
    life = mine
    channel.onExit(() => ended(mine))
    void greet(mine)
  }

  const greet = async (mine: Life): Promise<void> => {
    const hello = await mine.requests.ask('hello', {}, timing.hello)
    const ready = hello.ok ? await options.prepare(mine.requests.ask) : hello
    if (life !== mine) return
    if (!ready.ok) {
      why = ready.problem
      options.log('the print control did not come up', { code: ready.problem.code })
      return mine.channel.kill()
    }
    why = undefined
    become('running')
    later(timing.healthEvery, () => void check(mine))
  }

  const check = async (mine: Life): Promise<void> => {
    const alive = await mine.requests.ask('hello', {}, timing.healthWithin)
    if (life !== mine) return
    if (!alive.ok) return mine.channel.kill()
    later(timing.healthEvery, () => void check(mine))
  }

  const ended = (mine: Life): void => {
    mine.requests.lose()
    if (life !== mine) return
    life = undefined
    clearTimeout(timer)
    if (isClosed) return become('stopped')
    crashes = Date.now() - mine.bornAt >= timing.stableAfter ? 1 : crashes + 1
    options.log('the print control ended', { crashes })
    if (crashes > timing.crashesAllowed) return become('stopped')
    become('starting')
    later(Math.min(timing.backoff * 2 ** (crashes - 1), timing.backoffMost), start)
  }

  const untilRunning = (withinMs: number): Promise<boolean> =>
    new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(limit)
        waiters.delete(look)
        resolve(state === 'running')
      }
      const look = (): void => {
        if (state !== 'starting') finish()
      }
      const limit = setTimeout(finish, withinMs)
      waiters.add(look)
      look()
    })

  const ask: Ask = (name, input, timeoutMs) =>
    state === 'running' && life
      ? life.requests.ask(name, input, timeoutMs)
      : Promise.resolve(fail(controlAbsent(why)))

  start()
  return {
    state: () => state,
    pid: () => life?.channel.pid,
    why: () => why,
    ask,
    untilRunning,
    repair: async () => {
      if (isClosed || state === 'running') return state
      crashes = 0
      if (!life) start()
      await untilRunning(timing.hello)
      return state
    },
    close: () => {
      isClosed = true
      clearTimeout(timer)
      const last = life
      life = undefined
      last?.channel.kill()
      last?.requests.lose()
      become('stopped')
    },
  }
}
