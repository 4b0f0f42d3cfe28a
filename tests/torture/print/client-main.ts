/**
 * The client of the kill tests: the real core in a process of its own, without a window. Calls of the local API come and go
 * over the process's IPC; the print control is forked as the browser host does it.
 * Environment: SILL_DATA, SILL_SERVER_URL, TORTURE_CONTROL (entry of the control), TORTURE_NOISY (its stderr is shown).
 */
import { createRouterClient } from '@orpc/server'
import { ORPCError } from '@orpc/client'
import { fork } from 'node:child_process'
import * as z from 'zod'
import { productRegistry } from '../../../systems/declared.ts'
import { productCore } from '../../../systems/cores.ts'
import { createCore } from '../../../main/core/core.ts'
import { silentLog } from '../../../main/core/log.ts'
import { channelOfChild, type ControlChannel } from '../../../main/core/printing/channel.ts'
import { builtCodes, keeperOf, NEVER } from '../../support/core/test-core.ts'
import { childMessageSchema, type ClientMessage } from './client-messages.ts'

const env = z
  .object({ SILL_DATA: z.string(), SILL_SERVER_URL: z.string(), TORTURE_CONTROL: z.string() })
  .parse(process.env)
const say = (message: ClientMessage): void => void (process.connected && process.send?.(message))

let controlEnv: Record<string, string> = {}
let control: ControlChannel | undefined

function launchControl(): ControlChannel {
  const child = fork(env.TORTURE_CONTROL, [], {
    env: { ...process.env, ...controlEnv },
    stdio: ['ignore', 'ignore', process.env['TORTURE_NOISY'] ? 'inherit' : 'ignore', 'ipc'],
  })
  // What was asked for holds for one life: the control that recovers never pauses.
  controlEnv = {}
  const channel = channelOfChild(child)
  control = channel
  channel.onMessage((message) => {
    const paused = z.object({ event: z.literal('paused'), step: z.string() }).safeParse(message)
    if (paused.success) say({ type: 'paused', step: paused.data.step })
  })
  say({ type: 'control', pid: channel.pid ?? 0 })
  return channel
}

const core = await createCore({
  dataDir: env.SILL_DATA,
  keeper: keeperOf(env.SILL_DATA),
  serverUrl: env.SILL_SERVER_URL,
  registry: productRegistry(),
  systems: productCore,
  controlLauncher: launchControl,
  log: silentLog,
  retry: { first: 100, longest: 400 },
  lock: NEVER,
  ...builtCodes(),
  controlTiming: { backoff: 20, backoffMost: 20, crashesAllowed: 1_000_000 },
})
const api = createRouterClient(core.router)

/** `printing.start` → the procedure of that path. */
function procedure(path: string): (input: unknown) => Promise<unknown> {
  const found = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], api) // the parent names procedures of the contract
  if (typeof found !== 'function') throw new Error(`no procedure ${path}`)
  return (input) => found(input) as Promise<unknown> // every procedure is asynchronous
}

async function answer(id: number, path: string, input: unknown): Promise<void> {
  try {
    say({ type: 'answer', id, ok: true, value: await procedure(path)(input) })
  } catch (error) {
    const problem: unknown =
      error instanceof ORPCError
        ? error.data
        : { code: 'THROWN', message: { zh: String(error), en: String(error) } }
    say({ type: 'answer', id, ok: false, problem })
  }
}

process.on('message', (message) => {
  const told = childMessageSchema.parse(message)
  if (told.type === 'call') return void answer(told.id, told.path, told.input)
  controlEnv = told.env
  control?.kill()
})
process.once('disconnect', () => process.exit(0))
say({ type: 'ready' })
