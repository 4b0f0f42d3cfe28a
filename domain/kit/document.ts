/**
 * A business document, declared once. Local store, sync, central API, form, list and review desk derive from it.
 */
import type { AttachmentRef, FileFields, ScalarFields, SubmitValues } from './field.ts'
import type { Check, Circumstances } from './circumstances.ts'
import type { Filler } from './fillers.ts'
import {
  defineForm,
  type Content,
  type DraftContent,
  type FieldsIn,
  type FormDefinition,
  type FormInput,
  type RowSets,
  type Section,
} from './form.ts'
import type { Label } from './label.ts'
import type { ListDefinition, MetaColumn } from './list.ts'
import type { ActionDefinition, Role, StateDefinition } from './workflow.ts'

export { rows, section } from './form.ts'
export type {
  AnyRows,
  Content,
  DraftContent,
  Requirement,
  Row,
  Rule,
  RowsDefinition,
  Section,
} from './form.ts'
export type { Check, Circumstances }

export type SystemName = 'certificates' | 'preshipment' | 'acceptance' | 'registration' | 'exemption'

/** One step of a form's history: how a content of the version before becomes one of this version, and what is new. */
export interface Upgrade {
  /** Told to the clerk when an older draft is opened. */
  readonly news: Label
  /** Pure. What the new form has no place for may be left in: it is kept aside and shown (SYNC-06). */
  readonly content: (old: Content) => Content
  /** What places that this step takes away were called: `fields.fax`, `rows.goods.unit`, `rows.guests`, `attachments.licence`. */
  readonly former?: Readonly<Record<string, Label>>
}

/** A new document's fields that are filled from a record, if one is named, and from the account that makes it. */
export interface Prefill<Name extends string = string> {
  /** Kind of the record, and which of its fields names it. */
  readonly record?: string
  readonly by?: string
  /** Field of the document ← field of the record. */
  readonly fields?: { readonly [Field in Name]?: string }
  /** Field of the document ← fact of the account. */
  readonly account?: { readonly [Field in Name]?: AccountFact }
  /** Sub-tables that are filled from the record's, by name. */
  readonly rows?: readonly string[]
  /** Places of files that are filled from the record's, by name. */
  readonly attachments?: readonly string[]
  /** Fields filled by the system that whoever makes the document gives once (`create`'s `fields`): for whom it is made. The server judges them. */
  readonly given?: readonly Name[]
}

/** A document that changes the row of a record which its prefill takes over; see comparison.ts. */
export interface ComparedWith<Field extends string = string> {
  /** The field of the document that holds what the prefill's `by` is of the row: by it the row is found. */
  readonly field: Field
  /** The field that says which version of the row the document was begun from; filled by the prefill. */
  readonly version?: Field
}

/** `profile.…`: what the user said of themselves and of the enterprise, by the name of the declared form (general/profile.ts), as it was at the log-in. */
export type AccountFact =
  | `profile.${string}`
  | 'tenantName'
  | 'creditCode'
  | 'organisationCode'
  | 'displayName'
  | 'phone'
  | 'loginBy'

/** A tenant besides the owner to whom the document belongs, too. */
export interface PartyDefinition<Field extends string = string> {
  readonly label: Label
  /** The field that names it. When it comes to name another one, the first loses the document and what it knew of it. */
  readonly field: Field
  /** What the field holds: the tenant's id, or its 统一社会信用代码. */
  readonly names: 'tenant' | 'creditCode'
  /** What accounts of that tenant must be. */
  readonly role?: Exclude<Role, 'officer'>
}

/** The document hangs on another one: begun at its page, refused by the server when that one does not allow it. */
export interface AboutDefinition<Field extends string = string> {
  /** Kind of the other document, and the field that holds its id. Whoever is a side of the other may begin this one as its owner. */
  readonly kind: string
  readonly field: Field
  /** The side of the other that begins it; its owner when absent. */
  readonly by?: Filler
  /** States of the other in which it may be begun and handed in. */
  readonly while: readonly string[]
  /** Own states in which there may be one only about the same other. */
  readonly onlyOneIn?: readonly string[]
}

/** Customs may begin it for many at once: for each row of a record, or without `by` for every tenant that owns such documents. */
export interface StartedForMany<Field extends string = string> {
  /** A reference field, filled by officers, which fills the field of `startedFor` or is that field (its record's rows have their tenants' ids); and the states of its public record that are meant. */
  readonly by?: Field
  readonly in?: readonly string[]
  /** Who has one with the same values in these fields gets no other, also when one alone is begun. */
  readonly once?: readonly Field[]
}

/** What the three-sided documents add; all absent for a form that one enterprise owns and any officer of the system decides. */
export interface Relations<Field extends string = string> {
  /** What an account must be to own one; `enterprise` when absent. */
  readonly ownedBy?: Exclude<Role, 'officer'> | 'anyone'
  readonly parties?: Readonly<Record<string, PartyDefinition<Field>>>
  readonly about?: AboutDefinition<Field>
  /** Begun by customs, for the tenant that this field names (by its id). */
  readonly startedFor?: Field
  readonly startedForMany?: StartedForMany<Field>
  /** Officers see it only who hold one of these posts; all of the system when absent. */
  readonly seenByPosts?: readonly string[]
}

export interface DocumentDefinition<
  Fields extends ScalarFields = ScalarFields,
  RowSet extends RowSets = RowSets,
  Files extends FileFields = FileFields,
  State extends string = string,
  Action extends string = string,
  Effect extends string = string,
> extends FormDefinition<Fields, RowSet, Files> {
  /** `<system>.<name>`, unique and permanent. */
  readonly kind: string
  readonly system: SystemName
  /** Form version; raised when fields change. */
  readonly version: number
  /** By the version that each leads to; every version above 1 has one. */
  readonly upgrades: Readonly<Record<number, Upgrade>>
  /** Papers that are made of this document besides the general 打印申请单, by a name that the core maps to its drawing. */
  readonly printouts: Readonly<Record<string, Label>>
  readonly workflow: {
    readonly initial: State
    readonly states: { readonly [Name in State]: StateDefinition }
    readonly actions: { readonly [Name in Action]: ActionDefinition<State, Effect> }
  }
  readonly list: ListDefinition<Extract<keyof Fields, string> | MetaColumn>
  readonly prefill?: Prefill<Extract<keyof Fields, string>>
  /** It changes the row that its prefill takes over: form and desk show old and new, and say so when nothing differs. */
  readonly comparesWith?: ComparedWith<Extract<keyof Fields, string>>
  /** The field with the customs district that decides: officers of another one neither see nor move the document. Absent: all decide. */
  readonly office?: Extract<keyof Fields, string>
  readonly relations: Relations<Extract<keyof Fields, string>>
  /** What the 消息类型 of notices about it is called; 消息通知 when absent. */
  readonly messageType?: Label
}

export interface SubmitContent<
  Fields extends ScalarFields,
  RowSet extends RowSets,
  Files extends FileFields,
> {
  readonly fields: SubmitValues<Fields>
  readonly rows: {
    readonly [Name in keyof RowSet]: readonly ({ readonly id: string } & SubmitValues<
      RowSet[Name]['fields']
    >)[]
  }
  readonly attachments: { readonly [Name in keyof Files]: readonly AttachmentRef[] }
}

export type DraftOf<D> =
  D extends DocumentDefinition<infer F, infer R, infer A, infer _S, infer _N, infer _E>
    ? DraftContent<F, R, A>
    : never
export type SubmissionOf<D> =
  D extends DocumentDefinition<infer F, infer R, infer A, infer _S, infer _N, infer _E>
    ? SubmitContent<F, R, A>
    : never
export type StateOf<D> = D extends { workflow: { states: infer S } } ? Extract<keyof S, string> : never
export type ActionOf<D> = D extends { workflow: { actions: infer A } } ? Extract<keyof A, string> : never
export type EffectOf<D> = D extends {
  workflow: { actions: Readonly<Record<string, { effects?: readonly (infer E)[] }>> }
}
  ? Extract<E, string>
  : never

interface DocumentInput<
  Sections extends readonly Section[],
  RowSet extends RowSets,
  Files extends FileFields,
  State extends string,
  Action extends string,
  Effect extends string,
> extends FormInput<Sections, RowSet, Files> {
  readonly kind: string
  readonly system: SystemName
  readonly version: number
  readonly upgrades?: Readonly<Record<number, Upgrade>>
  readonly printouts?: Readonly<Record<string, Label>>
  readonly workflow: {
    readonly initial: NoInfer<State>
    readonly states: { readonly [Name in State]: StateDefinition }
    readonly actions: { readonly [Name in Action]: ActionDefinition<NoInfer<State>, Effect> }
  }
  readonly list: ListDefinition<Extract<keyof FieldsIn<Sections>, string> | MetaColumn>
  readonly prefill?: Prefill<Extract<keyof FieldsIn<Sections>, string>>
  readonly comparesWith?: ComparedWith<Extract<keyof FieldsIn<Sections>, string>>
  readonly office?: Extract<keyof FieldsIn<Sections>, string>
  readonly relations?: Relations<Extract<keyof FieldsIn<Sections>, string>>
  readonly messageType?: Label
}

/**
 * Declares a document type. Throws at start-up (a programming mistake, never a clerk's) when two sections share a field
 * name, the kind is not `<system>.<name>`, or a version has no upgrade that leads to it.
 */
export function defineDocument<
  const Sections extends readonly Section[],
  const RowSet extends RowSets,
  const Files extends FileFields,
  const State extends string,
  const Action extends string,
  const Effect extends string = never,
>(
  input: DocumentInput<Sections, RowSet, Files, State, Action, Effect>,
): DocumentDefinition<FieldsIn<Sections>, RowSet, Files, State, Action, Effect> {
  if (!/^[a-z]+\.[a-z][a-z-]*$/u.test(input.kind))
    throw new Error(`document kind "${input.kind}" is not <system>.<name>`)
  for (let version = 2; version <= input.version; version += 1)
    if (!input.upgrades?.[version])
      throw new Error(`${input.kind}: there is no upgrade to version ${version}`)
  return {
    ...defineForm(input),
    kind: input.kind,
    system: input.system,
    version: input.version,
    upgrades: input.upgrades ?? {},
    printouts: input.printouts ?? {},
    workflow: input.workflow,
    list: input.list,
    ...(input.prefill && { prefill: input.prefill }),
    ...(input.comparesWith && { comparesWith: input.comparesWith }),
    ...(input.office && { office: input.office }),
    relations: input.relations ?? {},
    ...(input.messageType && { messageType: input.messageType }),
  }
}
