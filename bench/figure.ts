/** One measured figure: ours against its floor, both measured in the same run, alternating, medians compared. */
export interface Figure {
  readonly name: string
  readonly ours: number
  readonly floor: number
  /** ours / floor, except for `unit: 'per second'`, where it is floor / ours: smaller is always better. */
  readonly ratio: number
  readonly unit: string
  /** What the ratio should stay under. */
  readonly goal?: number
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Runs `ours` and `floor` in turn, `rounds` times each after one warm-up, and returns the medians in ms. */
export async function alternate(
  rounds: number,
  ours: () => Promise<number> | number,
  floor: () => Promise<number> | number,
): Promise<{ ours: number; floor: number }> {
  await ours()
  await floor()
  const mine: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await ours())
    theirs.push(await floor())
  }
  return { ours: median(mine), floor: median(theirs) }
}
