/**
 * How long a signed print order lives. Counted from before its blanks are committed, so that it is over for certain this long
 * after the commitment, wherever its workstation was stopped meanwhile; the server gives nothing back earlier on another's word.
 */

/** Milliseconds, by the workstation's clock. */
export const ORDER_LIFE = 60_000

/** Milliseconds that the server waits longer: clocks that run apart, and what a workstation still has to tell. */
export const RELEASE_MARGIN = 30_000
