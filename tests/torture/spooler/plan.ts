/** What one run does to the spooler and to the control: at random milliseconds, drawn from a seed. */
export const blows = ['halt', 'crash', 'kill', 'freeze'] as const
/** The scheduler stopped in good order or killed, the control killed or stopped for a while. */
export type Blow = (typeof blows)[number]

export interface SpoolerPlan {
  /** Milliseconds after the first click, in order. */
  readonly blows: readonly { readonly what: Blow; readonly at: number; readonly lasts: number }[]
  /** What the printer does with the first sheet, and for how long. Milliseconds. */
  readonly behaviour: 'print' | 'hang' | 'paper-out'
  readonly lasts: number
  /** Documents, one after the other. */
  readonly jobs: 1 | 2
  /** What the clerk says of a sheet that came out. */
  readonly result: 'printed' | 'spoiled'
}

export function spoolerPlan(random: () => number): SpoolerPlan {
  const until = (most: number): number => Math.floor(random() * most)
  const pick = <T>(from: readonly [T, ...T[]]): T => from[until(from.length)] ?? from[0]
  const count = 1 + until(3)
  return {
    blows: Array.from({ length: count }, () => ({ what: pick(blows), at: until(2500), lasts: until(1500) })).toSorted((a, b) => a.at - b.at),
    behaviour: pick(['print', 'hang', 'paper-out']),
    lasts: until(3000),
    jobs: random() < 0.5 ? 2 : 1,
    result: random() < 0.6 ? 'printed' : 'spoiled',
  }
}
