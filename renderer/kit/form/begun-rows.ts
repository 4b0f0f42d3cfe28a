/** What the declaration says of the rows that are being written beneath sub-tables; each is judged alone, once per change. */
import type { Circumstances } from '../../../domain/kit/circumstances.ts'
import type { AnyForm, Row } from '../../../domain/kit/form.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { Hand } from '../../../domain/kit/own-part.ts'
import type { PlacedMessage } from '../../../domain/kit/problem.ts'
import { problemsInRow, settleRow } from '../../../domain/kit/row-rules.ts'
import { rowAt } from './form-place.ts'
import type { UnfinishedRows } from './unfinished-rows.ts'

export interface JudgedRow {
  /** As it would be handed in. */
  readonly settled: Row
  readonly problems: readonly PlacedMessage[]
  readonly messages: ReadonlyMap<string, Label>
}

export class BegunRows {
  readonly #definition: AnyForm
  readonly #unfinished: UnfinishedRows
  readonly #circumstances: Circumstances
  readonly #side: Hand['side']
  readonly #judged = new WeakMap<Row, JudgedRow>()

  constructor(
    definition: AnyForm,
    unfinished: UnfinishedRows,
    circumstances: Circumstances,
    side: Hand['side'],
  ) {
    this.#side = side
    this.#definition = definition
    this.#unfinished = unfinished
    this.#circumstances = circumstances
  }

  /** The row that is being written beneath a table, if it is the one with this id. */
  row(name: string, id: string): Row | undefined {
    const row = this.#definition.rows[name] && this.#unfinished.of(name)
    return row?.id === id ? row : undefined
  }

  judged(name: string, id: string): JudgedRow | undefined {
    const [definition, row] = [this.#definition.rows[name], this.row(name, id)]
    if (!definition || !row) return undefined
    const known = this.#judged.get(row)
    if (known) return known
    const settled = settleRow(definition, row, this.#circumstances)
    const problems = problemsInRow(definition, rowAt(name, id), settled, [this.#side], this.#circumstances)
    const judged = { settled, problems, messages: new Map(problems.map(({ at, message }) => [at, message])) }
    this.#judged.set(row, judged)
    return judged
  }

  /** At `rows.<table>.<rowId>.<field>`. */
  messageAt(at: string): Label | undefined {
    const [part, name = '', id = ''] = at.split('.')
    return part === 'rows' ? this.judged(name, id)?.messages.get(at) : undefined
  }
}
