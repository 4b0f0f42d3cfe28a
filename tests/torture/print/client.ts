/** A client process that can be killed and started again on the same data, with the clerk's calls to it. */
import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Local } from '../../../contract/local.ts'
import { problemSchema, type Problem } from '../../../domain/kit/problem.ts'
import { eventually } from '../../support/print/child.ts'
import { builtEntry } from '../../support/stack/entries.ts'
import { clientMessageSchema, type ChildMessage } from './client-messages.ts'

type Inputs = InferContractRouterInputs<Local>['printing']
type Outputs = InferContractRouterOutputs<Local>['printing']
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; /** Undefined when the client died. */ readonly problem: Problem | undefined }

export interface TortureClient {
  start(): Promise<void>
  kill(): Promise<void>
  killControl(): void
  /** SIGSTOP to the control alone, or to the whole workstation; `thaw` wakes it. */
  freeze(what: 'control' | 'workstation'): void
  thaw(): void
  /** Resolves when the control of a client that was killed has ended too. */
  controlGone(): Promise<void>
  /** The folder of its data. */
  readonly data: string
  /** A fresh control with this in its environment, running when this answers. */
  restartControl(env: Readonly<Record<string, string>>): Promise<void>
  /** Resolves at the next pause step of the control. */
  paused(): Promise<string>
  call(path: string, input?: unknown): Promise<Answer<unknown>>
  print<Name extends keyof Outputs>(name: Name, input: Inputs[Name]): Promise<Answer<Outputs[Name]>>
  close(): Promise<void>
}

export interface ClientOptions {
  readonly serverUrl: string
  readonly spoolerUrl: string
  /** Entry file of the print control; another one than the real in the tests of the oracle. */
  readonly control?: string
  /** A folder that is there already; a new one otherwise. */
  readonly data?: string
  readonly env?: Readonly<Record<string, string>>
}

export function tortureClient(options: ClientOptions): TortureClient {
  const [entry, realControl] = [builtEntry('printClient'), builtEntry('control')]
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'sill-torture-'))
  const pauses = new Set<(step: string) => void>()
  let child: ChildProcess | undefined
  let waiting = new Map<number, (answer: Answer<unknown>) => void>()
  let nextId = 1
  let controlPid = 0

  const send = (message: ChildMessage): void => {
    if (child?.connected) child.send(message, () => undefined)
  }

  const call = (path: string, input?: unknown): Promise<Answer<unknown>> =>
    new Promise((resolve) => {
      // Of a process that has ended the channel stands for a moment longer: what is asked then is never answered.
      if (!child?.connected || hasEnded(child)) return resolve({ ok: false, problem: undefined })
      const id = nextId++
      waiting.set(id, resolve)
      send({ type: 'call', id, path, input })
    })

  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const env = {
        ...process.env,
        SILL_DATA: data,
        SILL_SERVER_URL: options.serverUrl,
        SILL_PRINT_DRIVERS: 'cups',
        SILL_CUPS_URL: options.spoolerUrl,
        SILL_SPOOL_POLL_MS: '60',
        TORTURE_CONTROL: options.control ?? realControl,
        ...options.env,
      }
      const started = fork(entry, [], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      const mine = new Map<number, (answer: Answer<unknown>) => void>()
      child = started
      waiting = mine
      started.once('exit', () => {
        for (const settle of mine.values()) settle({ ok: false, problem: undefined })
        mine.clear()
        reject(new Error('the client ended before it was ready'))
      })
      started.on('message', (raw) => {
        const message = clientMessageSchema.parse(raw)
        if (message.type === 'ready') resolve()
        else if (message.type === 'control') controlPid = message.pid
        else if (message.type === 'paused') for (const tell of pauses) tell(message.step)
        else {
          mine.get(message.id)?.(
            message.ok
              ? { ok: true, value: message.value }
              : { ok: false, problem: problemSchema.safeParse(message.problem).data },
          )
          mine.delete(message.id)
        }
      })
    })

  const kill = async (): Promise<void> => {
    const ending = child
    if (!ending || hasEnded(ending)) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill('SIGKILL')
    await ended
  }

  return {
    start,
    kill,
    killControl: () => {
      // Already gone is as good.
      signal(controlPid, 'SIGKILL')
    },
    freeze: (what) => {
      if (what === 'workstation') signal(child?.pid, 'SIGSTOP')
      signal(controlPid, 'SIGSTOP')
    },
    thaw: () => {
      signal(controlPid, 'SIGCONT')
      signal(child?.pid, 'SIGCONT')
    },
    controlGone: async () =>
      void (await eventually(() => (signal(controlPid, 0) ? undefined : true), 20_000, 'the control to end')),
    data,
    restartControl: async (env) => {
      const before = controlPid
      send({ type: 'restart-control', env: { ...env } })
      await eventually(
        async () => {
          if (controlPid === before) return undefined
          const state = await call('printing.printers')
          return state.ok && JSON.stringify(state.value).includes('"control":"running"') ? true : undefined
        },
        20_000,
        'the control',
      )
    },
    paused: () =>
      new Promise((resolve) => {
        const tell = (step: string): void => {
          pauses.delete(tell)
          resolve(step)
        }
        pauses.add(tell)
      }),
    call,
    // Both sides are of one contract; the child's handlers check inputs and outputs by its schemas.
    print: (name, input) => call(`printing.${name}`, input) as Promise<Answer<Outputs[typeof name]>>,
    close: async () => {
      await kill()
      for (const folder of [data, `${data}.keeper`]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** False when there is no such process any more. */
function signal(pid: number | undefined, what: NodeJS.Signals | 0): boolean {
  if (pid === undefined || pid === 0) return false
  try {
    return process.kill(pid, what)
  } catch {
    return false
  }
}
