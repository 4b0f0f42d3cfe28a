/** Another account of the same machine, whose own control prints onto the same queue: neither may touch what is the other's. */
import { eventually, pause } from '../../support/print/child.ts'
import type { SeenDocument } from './oracle.ts'
import type { SpoolerPlan } from './plan.ts'
import { Stage } from './stage.ts'
import type { World } from './world.ts'

export interface Neighbour {
  /** Clicks, and answers for a while. */
  work(): Promise<void>
  /** Its documents, once everything there is settled. */
  seen(): Promise<SeenDocument[]>
  end(): Promise<void>
}

const NOBODY: Neighbour = {
  work: async () => undefined,
  seen: async () => [],
  end: async () => undefined,
}

let made = 0

export async function neighbourOf({ desk, control, env }: World, plan: SpoolerPlan): Promise<Neighbour> {
  const { neighbourAt } = plan
  if (neighbourAt === undefined) return NOBODY
  const account = await desk.account()
  const stage = new Stage(desk, () => account.launch(env, control), account)
  return {
    work: async () => {
      await pause(neighbourAt)
      await stage.click(`N${(made += 1)}`)
      await stage.clerk(plan, 2000)
    },
    seen: async () => {
      await eventually(
        async () => (await stage.clerk(plan, 0)) || undefined,
        120_000,
        'the neighbour to be done',
      ).catch(() => undefined)
      return stage.seen()
    },
    end: () => account.end(),
  }
}
