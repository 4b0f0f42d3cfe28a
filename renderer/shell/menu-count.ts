const LARGEST_SHOWN = 99

/** A count as the menu shows it. */
export const shownCount = (count: number): string =>
  count > LARGEST_SHOWN ? `${LARGEST_SHOWN}+` : String(count)
