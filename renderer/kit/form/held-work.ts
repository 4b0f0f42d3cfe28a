/** What is on its way into a form: nothing is handed in before it has come. */
export class HeldWork {
  readonly #held = new Set<Promise<boolean>>()

  /** `work` never rejects; it says false when it could not be done. */
  hold(work: Promise<boolean>): void {
    this.#held.add(work)
    void work.then(() => this.#held.delete(work))
  }

  /** True once all that was held is done, at once when nothing is. */
  async isWhole(): Promise<boolean> {
    while (this.#held.size > 0) {
      const done = await Promise.all(this.#held)
      if (done.includes(false)) return false
    }
    return true
  }
}
