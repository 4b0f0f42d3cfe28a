/** Notices when the wall clock was set: it is compared with the monotonic clock, which nobody can set. */

/** Slewing by a time service stays far below this. Milliseconds. */
const TOLERANCE = 5000

export class ClockGuard {
  readonly #wall: () => number
  readonly #steady: () => number
  #offset: number

  /** Both in milliseconds: the wall clock, and one that only ever goes forward. */
  constructor(wall: () => number = Date.now, steady: () => number = () => performance.now()) {
    this.#wall = wall
    this.#steady = steady
    this.#offset = wall() - steady()
  }

  /** Whether the clock jumped since the last call; the new time is then the one to compare with. */
  hasJumped(): boolean {
    const offset = this.#wall() - this.#steady()
    const drift = Math.abs(offset - this.#offset)
    this.#offset = offset
    return drift > TOLERANCE
  }
}
