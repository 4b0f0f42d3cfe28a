/**
 * The form as its parts see it: each field looks at its own place and is drawn again only when what it sees has changed.
 * The content is its session's: a draft's that is stored, or a form's alone; what the declaration says of it is judged once per change, not once per field.
 */
import { uuidv7 } from 'uuidv7'
import { askedTraits } from '../../../domain/kit/asked-traits.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Circumstances } from '../../../domain/kit/circumstances.ts'
import type { AnyForm, Content, Row } from '../../../domain/kit/form.ts'
import { createJudge, type Judgement } from '../../../domain/kit/judge.ts'
import { judgedBy, normaliseValue } from '../../../domain/kit/kinds.ts'
import type { CodeField } from '../../../domain/kit/field.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { Hand } from '../../../domain/kit/own-part.ts'
import { filledByReference } from '../../../domain/kit/reference.ts'
import type { PlacedMessage } from '../../../domain/kit/problem.ts'
import { derivedInRow, keepsRowBack, requiredInRow, type Values } from '../../../domain/kit/row-rules.ts'
import { BegunRows } from './begun-rows.ts'
import type { DraftSession } from './draft-session.ts'
import type { Sight } from './field-sight.ts'
import { FormHand } from './form-hand.ts'
import { FormMessages } from './form-messages.ts'
import type { FormSession } from './form-session.ts'
import type { Change } from './told.ts'
import { fieldAt, fieldsAround, rowAt, rowPlace, type Place } from './form-place.ts'
import type { UnfinishedRows } from './unfinished-rows.ts'

interface Judged extends Judgement {
  readonly content: Content
  readonly messages: ReadonlyMap<string, Label>
}

/** A form of a document, whose content is a draft. */
export type DocumentStore = FormStore<AnyDocument, DraftSession>

export class FormStore<Definition extends AnyForm = AnyForm, Session extends FormSession = FormSession> {
  readonly definition: Definition
  readonly session: Session
  /** What is being written beneath the sub-tables. */
  readonly unfinished: UnfinishedRows
  /** Where the rule of the focused field is said: every field is described by it. */
  readonly ruleId = `rule-${uuidv7()}`
  #circumstances: Circumstances
  #judge: (content: Content) => Judgement
  readonly #messages = new FormMessages()
  readonly #listeners = new Set<() => void>()
  readonly #ids = new Map<string, readonly string[]>()
  #begun: BegunRows
  #judged: Judged | null = null
  #rule: Label | null = null
  #exempt: ReadonlySet<string> = new Set()
  #returned: readonly PlacedMessage[] | null = null

  /** What of the form is this side's to fill. */
  hand: FormHand

  constructor(
    definition: Definition,
    session: Session,
    unfinished: UnfinishedRows,
    circumstances: Circumstances,
    hand: Hand,
  ) {
    this.definition = definition
    this.session = session
    this.unfinished = unfinished
    this.#circumstances = circumstances
    this.hand = new FormHand(definition, hand.side, hand.state)
    this.#judge = createJudge(definition, circumstances, hand.side)
    this.#begun = new BegunRows(definition, unfinished, circumstances, hand.side)
    session.subscribe(() => this.#tell())
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  get circumstances(): Circumstances {
    return this.#circumstances
  }

  /** What the form is judged by has changed: a code table says something else, or it is another day. */
  setCircumstances(circumstances: Circumstances): void {
    if (circumstances === this.#circumstances) return
    this.#circumstances = circumstances
    this.#judge = createJudge(this.definition, circumstances, this.hand.side)
    this.#judged = null
    this.#begun = new BegunRows(this.definition, this.unfinished, circumstances, this.hand.side)
    this.#tell()
  }

  get content(): Content {
    return this.session.get().content
  }

  /** Places that are not asked for now: nothing is wrong with them. */
  setExempt(places: ReadonlySet<string>): void {
    if (places === this.#exempt) return
    this.#exempt = places
    this.#judged = null
    this.#tell()
  }

  /** In which state the document is now: some places are locked in some. */
  setState(state: string): void {
    if (state === this.hand.state) return
    this.hand = new FormHand(this.definition, this.hand.side, state)
    this.#tell()
  }

  /** The content as it would be handed in: every value written in one way, computed ones included, empty ones left out. */
  get settled(): Content {
    return this.#now().settled
  }

  /** Everything that is wrong now, in the order of the form. */
  get problems(): readonly PlacedMessage[] {
    return this.#now().problems
  }

  /** The rule of the field that has the focus. */
  get rule(): Label | null {
    return this.#rule
  }

  look(place: Place): Sight {
    const { settled } = this.#now()
    const field = fieldAt(this.definition, place)
    const row = place.part === 'rows' ? (this.row(place.rows, place.id) ?? { id: place.id }) : undefined
    const values = row ?? this.content.fields
    const computed = this.#computed(place, settled, row)
    return {
      value: computed ?? values[place.name] ?? '',
      message: this.messageAt(place.at),
      isRequired: this.#isRequired(place, row),
      isComputed: computed !== undefined,
      scope: field?.kind === 'code' ? this.#scopeOf(field, values) : undefined,
      asked: field?.kind === 'traits' ? askedTraits(field, values, this.#circumstances.facts) : undefined,
    }
  }

  /** Undefined: the field offers its whole table. */
  #scopeOf({ within, offeredWithin }: CodeField, values: Values): string | undefined {
    if (within) return values[within.field] ?? ''
    return (offeredWithin && this.content.fields[offeredWithin.field]) || undefined
  }

  messageAt(at: string): Label | undefined {
    return (
      this.#messages.at(at, this.#now().messages.get(at)) ??
      this.#messages.atBegun(at, this.#begun.messageAt(at))
    )
  }

  isRequiredAt(at: string): boolean {
    return this.#now().required.has(at)
  }

  rows(name: string): readonly Row[] {
    return this.content.rows[name] ?? []
  }

  /** The same object while the same rows stand in the same order: their values may change. */
  rowIds(name: string): readonly string[] {
    const rows = this.rows(name)
    const last = this.#ids.get(name)
    if (last && last.length === rows.length && rows.every(({ id }, index) => id === last[index])) return last
    const ids = rows.map(({ id }) => id)
    this.#ids.set(name, ids)
    return ids
  }

  /** One of the table, or the one that is being written beneath it. */
  row(name: string, id: string): Row | undefined {
    return this.rows(name).find((row) => row.id === id) ?? this.#begun.row(name, id)
  }

  /** A row as it will be handed in: computed values included. */
  settledRow(name: string, id: string): Row | undefined {
    const settled = this.#now().settled.rows[name]?.find((row) => row.id === id)
    if (settled) return settled
    return this.#begun.judged(name, id)?.settled
  }

  /** What keeps a row from being added, or left as it is. */
  problemsOfRow(name: string, id: string): readonly PlacedMessage[] {
    const within = `${rowAt(name, id)}.`
    const found =
      this.#begun.judged(name, id)?.problems ?? this.problems.filter(({ at }) => at.startsWith(within))
    return found.filter((one) => keepsRowBack(this.definition.rows[name], one))
  }

  /** The row that is written beneath a table becomes one of it, unless something is wrong: that is shown, and the answer is false. */
  addBegun(name: string): boolean {
    const { id } = this.unfinished.of(name)
    this.showRow(name, id)
    if (this.problemsOfRow(name, id).length > 0) return false
    const row = this.unfinished.end(name)
    this.putRow(name, row)
    if (this.rows(name).some((one) => one.id === id)) return true
    // Nothing is taken while the document is being handed in.
    this.unfinished.set(name, row)
    return false
  }

  /** What was begun beneath a table is given up. */
  dropBegun(name: string): void {
    this.unfinished.end(name)
    this.#tell()
  }

  /** How many rows show a message. */
  shownWrongRows(name: string): number {
    const within = `rows.${name}.`
    const places = [...this.#now().messages.keys(), ...this.#messages.saidByServer()].filter(
      (at) => at.startsWith(within) && this.messageAt(at),
    )
    return new Set(places.map((at) => at.split('.')[2])).size
  }

  /** The values among which a place stands, its own too, as they are typed. */
  valuesAround(place: Place): Values {
    return place.part === 'fields' ? this.content.fields : (this.row(place.rows, place.id) ?? {})
  }

  set(place: Place, raw: string): void {
    this.#messages.changed(place.at)
    this.#blameDependents(place)
    const { name } = place
    if (place.part === 'fields')
      return this.session.edit((content) => ({ ...content, fields: { ...content.fields, [name]: raw } }))
    const begun = this.#begun.row(place.rows, place.id)
    if (begun) {
      this.unfinished.set(place.rows, { ...begun, [name]: raw })
      return this.#tell()
    }
    const row = this.row(place.rows, place.id)
    if (!row && raw === '') return undefined
    return this.putRow(place.rows, { ...(row ?? { id: place.id }), [name]: raw })
  }

  /** The name of the entry that was chosen at a place goes to the field `beside` it, while nothing is written there. */
  nameBeside(place: Place, beside: string | undefined, name: Label): void {
    if (beside === undefined || (this.valuesAround(place)[beside] ?? '') !== '') return
    const at = `${place.at.slice(0, -place.name.length)}${beside}`
    this.set({ ...place, at, name: beside }, name.zh)
  }

  /** The focus leaves a place: its value is normalised, and from now on it is blamed when wrong. */
  leave(place: Place): void {
    const field = fieldAt(this.definition, place)
    const { value, isComputed } = this.look(place)
    if (!field || isComputed || !this.hand.isOwn(place)) return
    this.#messages.left(place.at, value)
    const settled = normaliseValue(field, value)
    if (settled !== value) this.set(place, settled)
    else this.#tell()
  }

  /** Takes the place of the row with its id, or stands at the end. */
  putRow(name: string, row: Row): void {
    const isKnown = this.rows(name).some(({ id }) => id === row.id)
    this.#setRows(name, (rows) =>
      isKnown ? rows.map((one) => (one.id === row.id ? row : one)) : [...rows, row],
    )
  }

  /** Rows that are there already are left as they are: the button may have been pressed twice. */
  addRows(name: string, added: readonly Row[]): void {
    const known = new Set(this.rowIds(name))
    this.#setRows(name, (rows) => [...rows, ...added.filter(({ id }) => !known.has(id))])
  }

  removeRow(name: string, id: string): void {
    this.removeRows(name, new Set([id]))
  }

  removeRows(name: string, ids: ReadonlySet<string>): void {
    if (this.rows(name).some(({ id }) => ids.has(id)))
      this.#setRows(name, (rows) => rows.filter((row) => !ids.has(row.id)))
  }

  /** Blames all of a row from now on. */
  showRow(name: string, id: string): void {
    for (const field of Object.keys(this.definition.rows[name]?.fields ?? {}))
      this.leave(rowPlace(name, id, field))
    this.#messages.showRow(rowAt(name, id))
    this.#tell()
  }

  /** Everything has been added that was on its way, and nothing is wrong; what is, is shown from now on. */
  async isRight(): Promise<boolean> {
    const isWhole = await this.session.isWhole()
    this.showAll()
    return isWhole && this.problems.length === 0
  }

  showAll(): void {
    this.#messages.showAll()
    this.#tell()
  }

  /** What came back with the document: the same list once more brings no answered message back. */
  setReturned(returned: readonly PlacedMessage[]): void {
    if (returned === this.#returned) return
    this.#returned = returned
    this.setServerMessages(returned)
  }

  setServerMessages(messages: readonly PlacedMessage[]): void {
    this.#messages.setServer(messages)
    this.#tell()
  }

  /** A place other than a field was changed: a file was added. */
  changed(at: string): void {
    this.#messages.changed(at)
    this.#tell()
  }

  /** What a colleague changed at a place, until the clerk has seen it. */
  toldAt(at: string): Change | undefined {
    const changes = this.session.get().told?.changes ?? []
    // Of several traits of one field each is told by itself.
    return changes.find((change) => change.at === at || change.at.startsWith(`${at}.`))
  }

  setRule(rule: Label | null): void {
    if (rule === this.#rule) return
    this.#rule = rule
    this.#tell()
  }

  #computed(place: Place, settled: Content, row: Row | undefined): string | undefined {
    if (filledByReference(fieldsAround(this.definition, place)).has(place.name))
      return (
        (place.part === 'fields' ? settled.fields : this.settledRow(place.rows, place.id))?.[place.name] ?? ''
      )
    if (place.part === 'fields')
      return this.definition.derive[place.name] ? (settled.fields[place.name] ?? '') : undefined
    const definition = this.definition.rows[place.rows]
    if (!definition?.derive?.[place.name]) return undefined
    const settledRow = this.settledRow(place.rows, place.id) ?? row ?? { id: place.id }
    return derivedInRow(definition, settledRow, this.#circumstances)[place.name]
  }

  #isRequired(place: Place, row: Row | undefined): boolean {
    if (place.part === 'fields') return this.isRequiredAt(place.at)
    const definition = this.definition.rows[place.rows]
    const settledRow = this.settledRow(place.rows, place.id) ?? row ?? { id: place.id }
    return (
      definition !== undefined && requiredInRow(definition, settledRow, this.#circumstances).has(place.name)
    )
  }

  /** What is judged by this place too, a code within it or a quantity by its unit, is judged from now on, wherever its value came from. */
  #blameDependents(place: Place): void {
    const values = this.valuesAround(place)
    for (const [name, field] of Object.entries(fieldsAround(this.definition, place))) {
      if (judgedBy(field) !== place.name) continue
      this.#messages.left(`${place.at.slice(0, -place.name.length)}${name}`, values[name] ?? '')
    }
  }

  #setRows(name: string, change: (rows: Row[]) => Row[]): void {
    this.#messages.changed(`rows.${name}`)
    this.session.edit((content) => ({
      ...content,
      rows: { ...content.rows, [name]: change(content.rows[name] ?? []) },
    }))
  }

  #now(): Judged {
    const { content } = this
    if (this.#judged?.content === content) return this.#judged
    const judgement = this.#judge(content)
    const problems = judgement.problems.filter(({ at }) => !this.#exempt.has(at))
    this.#judged = {
      ...judgement,
      problems,
      content,
      messages: new Map(problems.map(({ at, message }) => [at, message])),
    }
    return this.#judged
  }

  #tell(): void {
    for (const changed of this.#listeners) changed()
  }
}
