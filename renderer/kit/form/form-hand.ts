/** What of a form is this side's to fill, as the document stands: the rest is read. */
import type { Filler } from '../../../domain/kit/fillers.ts'
import type { AnyForm } from '../../../domain/kit/form.ts'
import { isOwn, isOwnCell, type Hand } from '../../../domain/kit/own-part.ts'
import { fieldAt, type Place } from './form-place.ts'

export class FormHand implements Hand {
  readonly side: Filler
  readonly state: string
  readonly #definition: AnyForm

  constructor(definition: AnyForm, side: Filler, state: string) {
    this.#definition = definition
    this.side = side
    this.state = state
  }

  isOwn(place: Place): boolean {
    const field = fieldAt(this.#definition, place)
    if (!field) return false
    const table = place.part === 'rows' ? this.#definition.rows[place.rows] : undefined
    return table ? isOwnCell(table, field, this) : isOwn(field, this)
  }

  /** Does this side add and remove rows of the table, and does it fill any cell of them? */
  at(name: string): { readonly rows: boolean; readonly cells: boolean } {
    const table = this.#definition.rows[name]
    if (!table) return { rows: false, cells: false }
    return {
      rows: isOwn(table, this),
      cells: Object.values(table.fields).some((cell) => isOwnCell(table, cell, this)),
    }
  }

  isOwnSlot(name: string): boolean {
    const slot = this.#definition.attachments[name]
    return slot !== undefined && isOwn(slot, this)
  }
}
