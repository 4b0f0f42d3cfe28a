/** One run without server: a clerk prints, the spooler and the control are stopped and killed, everything comes back, the clerk answers, and the oracle looks at what the printer got. */
import { eventually, pause } from '../../support/print/child.ts'
import { neighbourOf } from './neighbour.ts'
import { nextSheet, strike, type RunReport } from './run.ts'
import { violations } from './oracle.ts'
import type { SpoolerPlan } from './plan.ts'
import { Stage } from './stage.ts'
import type { World } from './world.ts'

export async function runAtDesk(world: World, plan: SpoolerPlan, number: number): Promise<RunReport> {
  const began = performance.now()
  const { desk, control, env } = world
  const account = await desk.account()
  const stage = new Stage(desk, () => account.launch(env, control), account)
  const neighbour = await neighbourOf(world, plan)
  try {
    await desk.printer.behave(plan.behaviour)
    await stage.rise()
    const hitting = strike(
      plan.blows,
      { sheet: () => nextSheet(desk), pause: () => Promise.resolve(stage.control?.paused) },
      (hit) => stage.blow(hit),
    )
    const easing = pause(plan.lasts).then(() => desk.printer.behave('print'))
    const beside = neighbour.work()
    for (let index = 0; index < plan.jobs; index += 1) await stage.click(`S${number}-${index + 1}`)
    // The clerk answers while the blows fall, and after them.
    await Promise.all([hitting, easing, beside, stage.clerk(plan, Math.max(3500, plan.lasts))])
    await desk.cups.start()
    await stage.rise()
    await eventually(
      async () => (await stage.clerk(plan, 0)) || undefined,
      120_000,
      'every question to be answered',
    ).catch(() => undefined)
    // Whatever else would come out comes out while the next one is printed.
    const isQueueFree = await stage.printsOn(plan, `S${number}-last`)
    const documents = [...(await stage.seen()), ...(await neighbour.seen())]
    return { plan, documents, violations: violations(documents, isQueueFree), ms: performance.now() - began }
  } finally {
    await desk.cups.start()
    await desk.printer.behave('print')
    await neighbour.end()
    await account.end()
  }
}
