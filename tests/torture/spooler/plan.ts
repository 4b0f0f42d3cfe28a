/** What one run does to the parts of printing: at random milliseconds, drawn from a seed. */
export const deskBlows = ['halt', 'crash', 'kill', 'freeze'] as const
/** Besides: the client killed, the server killed, the journal lost, the workstation stopped, and stopped beside a copy of itself. */
export const stackBlows = [...deskBlows, 'client', 'server', 'journal', 'sleep', 'clone'] as const
export type Blow = (typeof stackBlows)[number]

/** What becomes of the file of the journal. */
export const losses = ['emptied', 'removed', 'older'] as const
export type Loss = (typeof losses)[number]

export interface Hit {
  readonly what: Blow
  /** Milliseconds after the first click, and until what was hit comes back. */
  readonly at: number
  readonly lasts: number
  readonly loss: Loss
  /** By how much the clock of a copy is set back. Milliseconds; as the original's where it is absent. */
  readonly clockBack?: number
  /** Instead of a time, in plans that are written by hand: when the first sheet has come, or when the control stops at its pause step. */
  readonly when?: 'sheet' | 'pause'
}

export interface SpoolerPlan {
  /** The control alone with its spooler, or the client's core and the server with it. */
  readonly kind: 'desk' | 'stack'
  /** In order. */
  readonly blows: readonly Hit[]
  /** What the printer does with the first sheet, and for how long. Milliseconds. */
  readonly behaviour: 'print' | 'hang' | 'paper-out'
  readonly lasts: number
  /** Documents, one after the other. */
  readonly jobs: 1 | 2
  /** What the clerk says of a sheet that came out. */
  readonly result: 'printed' | 'spoiled'
  /** When another account of the machine prints onto the same queue, by a control and a journal of its own; it does not where this is absent. Milliseconds. */
  readonly neighbourAt?: number
}

/** Longer than any order lives, and than the server holds what it committed on another's word. */
const LONG_SLEEP = 92_000

export function spoolerPlan(random: () => number): SpoolerPlan {
  const until = (most: number): number => Math.floor(random() * most)
  const pick = <T>(from: readonly [T, ...T[]]): T => from[until(from.length)] ?? from[0]
  const kind = pick<SpoolerPlan['kind']>(['desk', 'stack', 'stack'])
  const hit = (): Hit => {
    const what = pick<Blow>(kind === 'desk' ? deskBlows : stackBlows)
    // A copy matters most where the order is made, and half of the originals wake when their order is over.
    const isClone = what === 'clone'
    const lasts = isClone ? (random() < 0.5 ? LONG_SLEEP + until(8000) : until(4000)) : until(1500)
    return { what, at: until(isClone ? 700 : 2500), lasts, loss: pick(losses) }
  }
  const drawn = Array.from({ length: 1 + until(3) }, hit)
  // One copy at a time.
  const blows = drawn.filter(
    ({ what }, index) => what !== 'clone' || drawn.findIndex((one) => one.what === 'clone') === index,
  )
  const plan: SpoolerPlan = {
    kind,
    blows: blows.toSorted((a, b) => a.at - b.at),
    behaviour: pick(['print', 'hang', 'paper-out']),
    lasts: until(3000),
    jobs: random() < 0.5 ? 2 : 1,
    result: random() < 0.6 ? 'printed' : 'spoiled',
  }
  // Drawn after all else, so that what a seed stood for before is still in it.
  const clockBack = pick([0, 30_000, 100_000, 3_600_000])
  return {
    ...plan,
    blows: plan.blows.map((one) => (one.what === 'clone' && clockBack > 0 ? { ...one, clockBack } : one)),
    ...(random() < 0.3 ? { neighbourAt: until(2500) } : {}),
  }
}

export const nameOf = ({ kind, behaviour, blows, neighbourAt }: SpoolerPlan): string =>
  [
    kind,
    behaviour,
    blows
      .map(
        ({ what, at, lasts, loss, clockBack }) =>
          `${what}${what === 'journal' ? ` ${loss}` : ''}@${at}+${lasts}${clockBack === undefined ? '' : `-${clockBack}`}`,
      )
      .join(' '),
    ...(neighbourAt === undefined ? [] : [`neighbour@${neighbourAt}`]),
  ].join(', ')
