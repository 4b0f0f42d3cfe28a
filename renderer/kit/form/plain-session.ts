/** The content of a form that is no document: in this page alone, unless who opened it keeps it. */
import type { Content } from '../../../domain/kit/form.ts'
import type { FormSession } from './form-session.ts'
import { HeldWork } from './held-work.ts'

interface Snapshot {
  readonly content: Content
  /** Nobody else writes here. */
  readonly told: null
}

export class PlainSession implements FormSession {
  #state: Snapshot
  #isSending = false
  readonly #keep: (content: Content) => void
  readonly #listeners = new Set<() => void>()
  readonly #held = new HeldWork()

  /** `keep` is told of every change. */
  constructor(content: Content, keep: (content: Content) => void) {
    this.#state = { content, told: null }
    this.#keep = keep
  }

  readonly get = (): Snapshot => this.#state

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  edit(change: (content: Content) => Content): void {
    if (this.#isSending) return
    this.#state = { content: change(this.#state.content), told: null }
    this.#keep(this.#state.content)
    for (const changed of this.#listeners) changed()
  }

  hold(work: Promise<boolean>): void {
    this.#held.hold(work)
  }

  isWhole(): Promise<boolean> {
    return this.#held.isWhole()
  }

  /** Nothing is taken until `send` has answered: what is shown is what was handed in. Rejects as `send` does. */
  async handIn<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    this.#isSending = true
    try {
      return await send()
    } finally {
      this.#isSending = false
    }
  }
}
