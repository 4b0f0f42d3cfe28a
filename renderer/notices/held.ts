/** What was opened in a list stays at its place in it, also when it would not be found there any more. */
interface Dated {
  readonly id: string
  readonly at: string
  readonly isPinned: boolean
}

const isBefore = (a: Dated, b: Dated): boolean =>
  a.isPinned === b.isPinned ? (a.at === b.at ? a.id > b.id : a.at > b.at) : a.isPinned

/** The rows with those that are held, each once, pinned ones first and then newest first. */
export const withHeld = <Row extends Dated>(rows: readonly Row[], held: readonly Row[]): readonly Row[] => {
  const missing = held.filter(({ id }) => !rows.some((row) => row.id === id))
  return missing.length === 0 ? rows : [...rows, ...missing].toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
}
