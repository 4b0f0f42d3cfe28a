/** What one run of the kill test does: drawn from a seed, so that a run that fails can be run again. */
import { pauseSteps, type PauseStep } from '../../../print-control/pause.ts'
import type { WirePlace } from './wire.ts'

export const victims = ['control', 'client', 'server'] as const
export type Victim = (typeof victims)[number]

export type Place =
  | { readonly kind: 'control'; readonly step: PauseStep }
  | { readonly kind: 'wire'; readonly place: WirePlace }
  /** Milliseconds after the clerk's click. */
  | { readonly kind: 'time'; readonly ms: number }

export interface Plan {
  readonly victim: Victim
  readonly place: Place
  /** The spooler takes the document and its reply is lost. */
  readonly reply: 'give' | 'lose'
  /** The clerk clicks twice, and clicks again after the crash. */
  readonly isImpatient: boolean
  /** A number that cannot be used: the job ends before INTENT by itself. */
  readonly isWrongNumber: boolean
  /** What the clerk says when something came out; nothing came out is always a failure. */
  readonly result: 'printed' | 'spoiled'
}

/** Every place that can be named, each once. */
export const places: readonly Place[] = [
  ...pauseSteps.map((step) => ({ kind: 'control', step }) as const),
  ...(['reserve', 'commit', 'settle', 'release'] as const).flatMap((call) =>
    (['request', 'reply'] as const).map((when) => ({ kind: 'wire', place: { call, when } }) as const),
  ),
]

export const nameOf = (place: Place): string =>
  place.kind === 'control'
    ? place.step
    : place.kind === 'wire'
      ? `${place.place.call} ${place.place.when}`
      : 'at random'

/** Places that are only reached when the number is refused. */
const needsWrongNumber = (place: Place): boolean =>
  (place.kind === 'control' && place.step === 'abandoned') ||
  (place.kind === 'wire' && place.place.call === 'release')

export function planFor(victim: Victim, place: Place, random: () => number): Plan {
  return {
    victim,
    place,
    reply: random() < 0.15 ? 'lose' : 'give',
    isImpatient: random() < 0.3,
    isWrongNumber: needsWrongNumber(place),
    result: random() < 0.7 ? 'printed' : 'spoiled',
  }
}

export function randomPlan(random: () => number): Plan {
  const victim = victims[Math.floor(random() * victims.length)] ?? 'control'
  const isAtRandom = random() < 0.3
  const named = places[Math.floor(random() * places.length)]
  return planFor(
    victim,
    isAtRandom || !named ? { kind: 'time', ms: Math.floor(random() * 500) } : named,
    random,
  )
}

/** mulberry32: small, seeded, good enough to choose from. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
