/**
 * Rows that are being written beneath sub-tables: one for each, kept with the document within {@link KEEP_MS} so that a kill loses
 * nothing, and no row of the document until it is added. All of them are written at once, the newest state always last.
 */
import { uuidv7 } from 'uuidv7'
import type { Row } from '../../../domain/kit/document.ts'

const KEEP_MS = 300
const RETRY_MS = 2_000

export class UnfinishedRows {
  readonly #rows: Map<string, Row>
  /** By sub-table: the row to be, while nothing is written of it. */
  readonly #empty = new Map<string, Row>()
  readonly #keep: (rows: Record<string, Row>) => Promise<unknown>
  #timer: ReturnType<typeof setTimeout> | undefined
  #keeping: Promise<boolean> | null = null
  #isKept = true

  /** `keep` answers when it is durable: what was added to the document first, as it is no longer here. */
  constructor(kept: Readonly<Record<string, Row>>, keep: (rows: Record<string, Row>) => Promise<unknown>) {
    this.#rows = new Map(Object.entries(kept))
    this.#keep = keep
  }

  /** The row that is written beneath this table; the same object while nothing changes. */
  of(name: string): Row {
    const row = this.#rows.get(name) ?? this.#empty.get(name)
    if (row) return row
    const made = { id: uuidv7() }
    this.#empty.set(name, made)
    return made
  }

  /** The tables beneath which something is written. */
  begun(): readonly string[] {
    return [...this.#rows.keys()]
  }

  set(name: string, row: Row): void {
    const { id, ...values } = row
    if (Object.values(values).some((value) => value !== undefined && value !== '')) this.#rows.set(name, row)
    else {
      this.#rows.delete(name)
      this.#empty.set(name, { id })
    }
    this.#changed()
  }

  /** Answers what was written; the next row is another. */
  end(name: string): Row {
    const row = this.of(name)
    this.#rows.delete(name)
    this.#empty.delete(name)
    this.#changed()
    return row
  }

  /** True when everything is kept. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#keeping
    if (this.#isKept) return true
    this.#keeping = this.#keepOnce().finally(() => (this.#keeping = null))
    return this.#keeping
  }

  async #keepOnce(): Promise<boolean> {
    this.#isKept = true
    try {
      await this.#keep(Object.fromEntries(this.#rows))
    } catch {
      this.#isKept = false
      this.#schedule(RETRY_MS)
    }
    return this.#isKept
  }

  #changed(): void {
    this.#isKept = false
    this.#schedule(KEEP_MS)
  }

  /** What is due already stays so: who types without a pause is kept as well. */
  #schedule(ms: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), ms)
  }
}
