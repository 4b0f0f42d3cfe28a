/** Each kind of trouble with a control that gets it wrong, a plan that shows it, and what the oracle has to say. */
import { join } from 'node:path'
import { runAtDesk } from './desk-run.ts'
import type { SpoolerPlan } from './plan.ts'
import type { RunReport } from './run.ts'
import { runStack } from './stack-run.ts'
import { openWorld } from './world.ts'
import type { WrongName } from './wrong-names.ts'

interface WrongCase {
  /** What this control does. */
  readonly does: string
  readonly plan: SpoolerPlan
  readonly env?: Readonly<Record<string, string>>
  /** In the words of the oracle. */
  readonly seen: string
}

const hit = { at: 0, lasts: 500, loss: 'removed' } as const
const calm = { behaviour: 'print', lasts: 0, jobs: 1, result: 'printed' } as const
const stopAt = (step: string) => ({ SILL_CONTROL_PAUSE_AT: step, SILL_CONTROL_PAUSE_MS: '5000' })

export const wrongCases: { readonly [Name in WrongName]: WrongCase } = {
  deaf: {
    does: 'takes a job that was given up for cancelled without having asked the spooler',
    plan: { kind: 'desk', blows: [], behaviour: 'hang', lasts: 12_000, jobs: 2, result: 'printed' },
    seen: 'came out after the blank was declared void',
  },
  blind: {
    does: 'does not notice that a restarted spooler begins the page again',
    plan: {
      ...calm,
      kind: 'desk',
      blows: [{ ...hit, what: 'crash', when: 'sheet' }],
      behaviour: 'hang',
      lasts: 8000,
    },
    seen: '2 sheets came out and nobody was told',
  },
  forgetful: {
    does: 'goes on with a lost journal as if nothing had been printed',
    plan: { ...calm, kind: 'stack', blows: [{ ...hit, what: 'journal', when: 'pause' }] },
    env: stopAt('spooled'),
    seen: 'a sheet came out and the clerk was never asked',
  },
  timeless: {
    does: 'carries out an order after the workstation was stopped for longer than it lives, while a copy gave the number free',
    plan: { ...calm, kind: 'stack', blows: [{ ...hit, what: 'clone', when: 'pause', lasts: 100_000 }] },
    env: stopAt('before-intent'),
    seen: '2 documents came out on this number',
  },
  sure: {
    does: 'says „most likely not printed“ of all that a crashed spooler has no record of having completed',
    plan: {
      ...calm,
      kind: 'desk',
      blows: [{ ...hit, what: 'crash', when: 'sheet' }],
      behaviour: 'hang',
      lasts: 8000,
    },
    seen: 'false: „很可能未打印“',
  },
}

const program = join(import.meta.dirname, 'wrong-control.ts')

/** `databaseUrl` for the cases with a server. */
export async function runWrong(name: WrongName, databaseUrl?: string): Promise<RunReport> {
  const { plan, env = {} } = wrongCases[name]
  const world = await openWorld({
    savesAtOnce: name === 'blind',
    control: program,
    env: { ...env, TORTURE_WRONG: name },
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  })
  try {
    return await (plan.kind === 'desk' ? runAtDesk(world, plan, 0) : runStack(world, plan, 15_000))
  } finally {
    await world.close()
  }
}
