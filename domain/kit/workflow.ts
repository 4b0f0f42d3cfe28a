/**
 * The states of a document and the actions that move it. Transitions happen at the server only, computed from a freshly
 * loaded document; the client derives from the same declaration which buttons to offer.
 */
import type { ScalarFields } from './field.ts'
import type { Label } from './label.ts'

export type Role = 'enterprise' | 'agency' | 'officer'

export interface StateDefinition {
  readonly label: Label
  /** The owner may change the content in this state. */
  readonly editable?: boolean
  readonly final?: boolean
  /** Waits for an officer: shown in the review desk's to-do list. */
  readonly pending?: boolean
  /** Waits for the enterprise: counted in its menu, and told by a desktop notification (GEN-19). */
  readonly attention?: boolean
  /** Deleted: the document leaves its tenant's lists, the audit log keeps what happened. */
  readonly gone?: boolean
  /** What the state means, in the manual's words. */
  readonly meaning?: Label
}

export interface ActionDefinition<State extends string = string, Effect extends string = string> {
  readonly label: Label
  readonly by: Role
  readonly from: readonly State[]
  readonly to: State
  /** Carries the whole document, which must satisfy the strict schema. */
  readonly validate?: boolean
  /** Carries the whole document as far as it is filled: 暂存 at the server, so that other machines see it too. */
  readonly saves?: boolean
  /** Asked of who acts, e.g. an opinion. */
  readonly ask?: ScalarFields
  /** Handled by name at the server, exhaustively. */
  readonly effects?: readonly Effect[]
}

export interface Workflow<
  State extends string = string,
  Action extends string = string,
  Effect extends string = string,
> {
  /** The state of a draft that the server has never seen. */
  readonly initial: State
  readonly states: { readonly [Name in State]: StateDefinition }
  readonly actions: { readonly [Name in Action]: ActionDefinition<State, Effect> }
}

export const state = (label: Label, options: Omit<StateDefinition, 'label'> = {}): StateDefinition => ({
  label,
  ...options,
})

/** The states in which a document waits for an officer: the to-do counts and the lists of the desk mean the same by it. */
export const pendingStates = (states: Readonly<Record<string, StateDefinition>>): string[] =>
  Object.entries(states).flatMap(([name, { pending }]) => (pending ? [name] : []))

/** The actions that `role` may take in `current`, by name. */
export function actionsFor(workflow: Workflow, current: string, role: Role): readonly string[] {
  return Object.entries(workflow.actions)
    .filter(([, action]) => action.by === role && action.from.includes(current))
    .map(([name]) => name)
}
