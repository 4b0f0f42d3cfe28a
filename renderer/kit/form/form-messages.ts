/** Which messages a form shows: at fields that were left, at all after an attempt to submit, and what the server said. */
import type { Label } from '../../../domain/kit/label.ts'
import type { PlacedMessage } from '../../../domain/kit/problem.ts'

export class FormMessages {
  readonly #touched = new Set<string>()
  readonly #left = new Set<string>()
  readonly #rows = new Set<string>()
  #isAll = false
  #server: ReadonlyMap<string, Label> = new Map()

  /** What the server (or the application, asked to send) said: it stays until its place is changed. */
  setServer(messages: readonly PlacedMessage[]): void {
    this.#server = new Map(messages.map(({ at, message }) => [at, message]))
  }

  /** The clerk has changed this place: what the server said about it is answered. */
  changed(at: string): void {
    this.#touched.add(at)
    if (this.#server.has(at)) this.#server = new Map([...this.#server].filter(([place]) => place !== at))
  }

  /** The focus has left this place; one that is still as empty as it was found is not blamed yet. */
  left(at: string, value: string): void {
    if (value !== '' || this.#touched.has(at)) this.#left.add(at)
  }

  /** All of a row, after an attempt to confirm it: `rows.goods.<rowId>`. */
  showRow(at: string): void {
    this.#rows.add(at)
  }

  showAll(): void {
    this.#isAll = true
  }

  /** The message at a place, when `own` is what the declaration says of it now. */
  at(place: string, own: Label | undefined): Label | undefined {
    return own && (this.#isAll || this.#isShownAlone(place)) ? own : this.#server.get(place)
  }

  /** The same in a row that is no row of the document yet: handing the document in blames nothing there. */
  atBegun(place: string, own: Label | undefined): Label | undefined {
    return own && this.#isShownAlone(place) ? own : undefined
  }

  saidByServer(): Iterable<string> {
    return this.#server.keys()
  }

  #isShownAlone(place: string): boolean {
    return this.#left.has(place) || this.#rows.has(place.slice(0, place.lastIndexOf('.')))
  }
}
