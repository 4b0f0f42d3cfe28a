/**
 * The states of a document and the actions that move it. Transitions happen at the server only, computed from a freshly
 * loaded document; the client derives from the same declaration which buttons to offer.
 */
import type { ScalarFields } from './field.ts'
import { OFFICER, type Filler } from './fillers.ts'
import type { Label } from './label.ts'

export type Role = 'enterprise' | 'agency' | 'officer'

/**
 * A side of a document that acts, is waited for, or changes it: `owner`, `officer`, `system` (the server's clock, and effects of other
 * documents), or the name of a party. Officers may be narrowed to posts (初审, 终审 …): whoever holds one of them.
 */
export type Side = Filler | { readonly posts: readonly string[] }

export const officer = (...posts: readonly [string, ...string[]]): Side => ({ posts })

/** The post that every officer holds who belongs to no customs district; nobody is given it otherwise. */
export const HEADQUARTERS = ':headquarters'

/** When the clock takes an action: so many legal days after the state was entered, or on the day that a field names. At its first minute in Beijing. */
export type After<Action extends string = string> = { readonly take: Action } & (
  | { readonly days: number }
  /** A field with a date; `days` after it. None while it is empty. */
  | { readonly field: string; readonly days?: number }
)

export interface StateDefinition {
  readonly label: Label
  /** Who may change the content in this state, each what is theirs to fill. */
  readonly editableBy?: readonly Filler[]
  readonly final?: boolean
  /** Whose turn it is: counted in their menu or in the desk's to-do list; sides are told by a notification (GEN-19). */
  readonly waitsFor?: readonly Side[]
  /** Deleted: the document leaves its sides' lists, the audit log keeps what happened. */
  readonly gone?: boolean
  /** Only the owner sees the document in this state. The initial state always is. */
  readonly isPrivate?: boolean
  readonly after?: readonly After[]
  /**
   * What is never handed in goes after so many days: each machine then keeps in its archive what it had of it. The server's clock (`after`)
   * takes what it knows; of what no server has seen the days count from its beginning.
   */
  readonly keptDays?: number
  /** What the state means, in the manual's words. */
  readonly meaning?: Label
}

/** Stays in the state that it is in. */
export const SAME = ':same'
/** Back to the state from which it came into this one: to the post that sent it. */
export const BACK = ':back'

type Said = Readonly<Record<string, string | undefined>>

/** What is filled of a document, as far as workflows look at it. */
export interface Written {
  readonly fields: Said
  readonly rows: Readonly<Record<string, readonly Said[]>>
}

/** Where an action leads follows from the document as it is then, on the legal day. For officers and the system: nobody waits for it offline. */
export interface Fork<State extends string = string> {
  readonly among: readonly State[]
  readonly by: (fields: Said, today: string) => State
}

export interface ActionDefinition<State extends string = string, Effect extends string = string> {
  readonly label: Label
  readonly by: Side | readonly Side[]
  readonly from: readonly State[]
  readonly to: State | typeof SAME | typeof BACK | Fork<State>
  /** Carries the whole document, which must satisfy the strict schema as far as this side fills it. */
  readonly validate?: boolean
  /** Carries the whole document as far as it is filled: 暂存 at the server, so that other machines see it too. */
  readonly saves?: boolean
  /** With `saves`: what is there must be right, what is missing may be missing. */
  readonly checks?: 'formats'
  /** Asked of who acts, e.g. an opinion. */
  readonly ask?: ScalarFields
  /** Asked before it is taken: 确定要…吗？ */
  readonly confirm?: Label
  /** Asked of who hands it in when it holds of what is filled: its question, and what the two buttons say. */
  readonly confirmIf?: {
    readonly holds: (written: Written) => boolean
    readonly question: Label
    readonly yes: Label
    readonly no: Label
  }
  /** Said in the window when the server has done it, where the manual has words for it. */
  readonly succeeds?: Label
  /** What the box that asks is called, and its button that says yes, where the manual has words of its own for them. */
  readonly box?: { readonly title: Label; readonly yes: Label }
  /** Titles of the notices by which sides hear of it; in `{orderNo}` stands the value of that field. The document's title and state when absent. */
  readonly tells?: { readonly [side in Filler]?: Label }
  /** The same for who was that party until now: it has lost the document. Nothing is told when absent. */
  readonly tellsFormer?: { readonly [party in Filler]?: Label }
  /** Its notices say that something has to be done, though the state waits for nobody. */
  readonly isUrgent?: (fields: Said) => boolean
  /** Without content: taken when the document is already where it leads, it is done and not refused. */
  readonly isSettledAtEnd?: true
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

export const sidesOf = ({ by }: ActionDefinition): readonly Side[] =>
  (Array.isArray(by) ? by : [by]) as readonly Side[] // `isArray` does not narrow readonly arrays

/** Does `sides` name this one? An officer also by one of the posts that he holds. */
export const isNamed = (sides: readonly Side[], side: Filler, posts: readonly string[] = []): boolean =>
  sides.some((one) =>
    typeof one === 'string'
      ? one === side
      : side === OFFICER && one.posts.some((post) => posts.includes(post)),
  )

/** Is it an action of officers, whatever post they hold, or else of somebody who is none? */
export const isEverFor = (action: ActionDefinition, isOfficer: boolean): boolean =>
  sidesOf(action).some((side) => (side === OFFICER || typeof side !== 'string') === isOfficer)

/** The states in which a document waits for an officer: the to-do counts and the lists of the desk mean the same by it. */
export const pendingStates = (
  states: Readonly<Record<string, StateDefinition>>,
  posts?: readonly string[],
): string[] => waitingStates(states, OFFICER, posts)

/** The states in which it is this side's turn. Without `posts`: the turn of every post. */
export const waitingStates = (
  states: Readonly<Record<string, StateDefinition>>,
  side: Filler,
  posts?: readonly string[],
): string[] =>
  Object.entries(states).flatMap(([name, { waitsFor = [] }]) =>
    isNamed(waitsFor, side, posts ?? waitsFor.flatMap((one) => (typeof one === 'string' ? [] : one.posts)))
      ? [name]
      : [],
  )

export const isEditableBy = (definition: StateDefinition | undefined, side: Filler): boolean =>
  definition?.editableBy?.includes(side) === true

/** The actions that a side may take in `current`, by name. */
export function actionsFor(
  workflow: Workflow,
  current: string,
  side: Filler,
  posts: readonly string[] = [],
): readonly string[] {
  return Object.entries(workflow.actions)
    .filter(([, action]) => action.from.includes(current) && isNamed(sidesOf(action), side, posts))
    .map(([name]) => name)
}

interface Moved {
  readonly from: string | null
  readonly to: string
}

/** Every state that an action may lead to, besides staying and going back. */
export const leadsTo = ({ to }: Pick<ActionDefinition, 'to'>): readonly string[] =>
  typeof to === 'object' ? to.among : to === SAME || to === BACK ? [] : [to]

/** What it is judged by where an action leads: the history for those that go back, what the document says for a fork. */
interface Grounds {
  readonly history?: readonly Moved[]
  readonly fields?: Said
  readonly today?: string
}

/** Where an action leads from `current`. */
export function targetOf(
  { to }: Pick<ActionDefinition, 'to'>,
  current: string,
  { history = [], fields = {}, today = '' }: Grounds = {},
): string {
  if (typeof to === 'object') return to.by(fields, today)
  if (to === SAME) return current
  if (to !== BACK) return to
  return history.findLast((entry) => entry.to === current && entry.from !== current)?.from ?? current
}
