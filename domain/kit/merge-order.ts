/** The order of the rows of three contents: the side that moved rows decides, the other's new rows follow the row they stood behind. */

interface Orders {
  /** Both sides moved the same rows differently. */
  readonly conflict: boolean
  /** The whole order with each side leading; the same three when there is no conflict. */
  readonly sequences: {
    readonly base: readonly string[]
    readonly mine: readonly string[]
    readonly theirs: readonly string[]
  }
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index])

/** `leading` in its order; each id that only `other` has stands behind the one that precedes it there. */
function weave(leading: readonly string[], other: readonly string[]): string[] {
  const woven = [...leading]
  const known = new Set(leading)
  let before: string | undefined
  for (const id of other) {
    if (!known.has(id)) {
      woven.splice(before === undefined ? 0 : woven.indexOf(before) + 1, 0, id)
      known.add(id)
    }
    before = id
  }
  return woven
}

/** `kept`: ids of the rows that remain; each of the lists holds every id at most once. */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): Orders {
  const [inMine, inTheirs, inBase] = [new Set(mine), new Set(theirs), new Set(base)]
  const remaining = {
    base: base.filter((id) => kept.has(id)),
    mine: mine.filter((id) => kept.has(id)),
    theirs: theirs.filter((id) => kept.has(id)),
  }
  const shared = (ids: readonly string[]): string[] =>
    ids.filter((id) => inBase.has(id) && inMine.has(id) && inTheirs.has(id))
  const [from, left, right] = [shared(remaining.base), shared(remaining.mine), shared(remaining.theirs)]
  const withMine = weave(remaining.mine, remaining.theirs)
  const withTheirs = weave(remaining.theirs, remaining.mine)
  if (isSame(left, right) || isSame(right, from))
    return { conflict: false, sequences: { base: withMine, mine: withMine, theirs: withMine } }
  if (isSame(left, from))
    return { conflict: false, sequences: { base: withTheirs, mine: withTheirs, theirs: withTheirs } }
  return {
    conflict: true,
    sequences: {
      base: weave(weave(remaining.base, remaining.mine), remaining.theirs),
      mine: withMine,
      theirs: withTheirs,
    },
  }
}
