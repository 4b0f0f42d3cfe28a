/** What both kinds of runs have: the documents of the clerk, the blows one after the other, and the report. */
import type { Desk } from '../../conformance/print/desk.ts'
import { eventually, pause } from '../../support/print/child.ts'
import type { SeenDocument, Sentence } from './oracle.ts'
import type { Hit, SpoolerPlan } from './plan.ts'

export interface RunReport {
  readonly plan: SpoolerPlan
  readonly documents: readonly SeenDocument[]
  readonly violations: readonly string[]
  /** Why clicks were refused, for whoever looks into a run. */
  readonly refusals?: readonly string[]
  readonly ms: number
}

export interface Doc {
  readonly jobId: string
  /** As the printer has it. */
  readonly document: string
  voidAt: number | undefined
  wasToldTwice: boolean
  wasAsked: boolean
  wasRefused: boolean
  readonly said: Sentence[]
}

/** `reached` resolves when something has happened that a plan waits for instead of a time. */
export async function strike(
  blows: readonly Hit[],
  reached: Readonly<Record<NonNullable<Hit['when']>, () => Promise<unknown>>>,
  blow: (hit: Hit) => Promise<unknown>,
): Promise<void> {
  const began = Date.now()
  for (const hit of blows) {
    await (hit.when === undefined ? pause(Math.max(0, began + hit.at - Date.now())) : reached[hit.when]())
    await blow(hit)
  }
}

/** Something more than before has come out. */
export async function nextSheet({ printer }: Desk): Promise<void> {
  const before = (await printer.arrivals()).size
  await eventually(
    async () => ((await printer.arrivals()).size > before ? true : undefined),
    30_000,
    'a sheet',
  )
}
