/**
 * Who stands how to a document: the one place that says what somebody may see, change and do. The server judges by it, lists and files
 * ask it, the window and the desk offer by it what it allows.
 */
import type { AnyDocument } from './collection.ts'
import { OFFICER, OWNER, SYSTEM, type Filler } from './fillers.ts'
import { actionsFor, isEditableBy, isNamed, type Role } from './workflow.ts'

/** Somebody who acts, as the session says; `system` is the server's clock and what follows from other documents. */
export interface Somebody {
  readonly tenantId: string
  readonly role: Role | 'system'
  readonly systems: readonly string[]
  /** Officers: the customs district that limits them. */
  readonly office?: string | undefined
  readonly posts?: readonly string[] | undefined
}

/** A document as far as it says whose it is. */
export interface Held {
  readonly tenantId: string
  readonly state: string
  /** Tenants by the name of the party. */
  readonly parties?: Readonly<Record<string, string>> | null | undefined
  readonly content: { readonly fields: Readonly<Record<string, string | undefined>> }
}

/** What may be done by a side of a document in one of its states. */
export interface Leave {
  readonly edits: boolean
  /** Actions by name. */
  readonly actions: readonly string[]
  /** It is this side's turn. */
  readonly isWaitedFor: boolean
}

export type Standing =
  | ({ readonly sees: true; readonly side: Filler } & Leave)
  /** `stranger`: has nothing to do with it and is not told that it is there. */
  | { readonly sees: false; readonly because: 'system' | 'stranger' | 'office' | 'post' }

/** The initial state is its owner's alone: what was only saved is nobody else's business. */
export const isPrivate = (document: AnyDocument, state: string): boolean =>
  state === document.workflow.initial || document.workflow.states[state]?.isPrivate === true

export function leaveOf(
  document: AnyDocument,
  side: Filler,
  state: string,
  posts: readonly string[] = [],
): Leave {
  const definition = document.workflow.states[state]
  return {
    edits: isEditableBy(definition, side),
    actions: actionsFor(document.workflow, state, side, posts),
    isWaitedFor: isNamed(definition?.waitsFor ?? [], side, posts),
  }
}

/** What the document is to somebody who is no officer: owner, a party by its name, or nothing. */
export function sideOf(
  tenantId: string,
  { tenantId: ownerId, parties }: Pick<Held, 'tenantId' | 'parties'>,
): Filler | undefined {
  if (ownerId === tenantId) return OWNER
  return Object.entries(parties ?? {}).find(([, id]) => id === tenantId)?.[0]
}

const seen = (document: AnyDocument, side: Filler, state: string, posts?: readonly string[]): Standing => ({
  sees: true,
  side,
  ...leaveOf(document, side, state, posts),
})

const blind = (because: Extract<Standing, { sees: false }>['because']): Standing => ({ sees: false, because })

/** Is this district the one that decides? A document without one is everybody's, and who has none decides all. */
const isOfOffice = (
  document: AnyDocument,
  { office }: Somebody,
  { content }: Pick<Held, 'content'>,
): boolean => {
  const decidedBy = document.office === undefined ? undefined : content.fields[document.office]
  return !office || !decidedBy || decidedBy === office
}

const mayBePost = ({ relations: { seenByPosts } }: AnyDocument, { posts = [] }: Somebody): boolean =>
  seenByPosts === undefined || seenByPosts.some((post) => posts.includes(post))

export function standing(document: AnyDocument, who: Somebody, held: Held): Standing {
  if (who.role === 'system') return seen(document, SYSTEM, held.state)
  if (!who.systems.includes(document.system)) return blind('system')
  if (who.role !== 'officer') {
    const side = sideOf(who.tenantId, held)
    return side === undefined || (side !== OWNER && isPrivate(document, held.state))
      ? blind('stranger')
      : seen(document, side, held.state)
  }
  if (isPrivate(document, held.state)) return blind('stranger')
  if (!mayBePost(document, who)) return blind('post')
  return isOfOffice(document, who, held) ? seen(document, OFFICER, held.state, who.posts) : blind('office')
}

/** The sides as which an account of this role may have documents of this kind, without looking at any. */
export function likelySides({ relations }: AnyDocument, role: Role): Filler[] {
  const { ownedBy = 'enterprise', parties = {} } = relations
  const isOwner = ownedBy === 'anyone' || ownedBy === role
  const named = Object.entries(parties).filter(([, party]) => party.role === undefined || party.role === role)
  return [...(isOwner ? [OWNER] : []), ...named.map(([name]) => name)]
}

/** How somebody stands to a document that there is not yet: as which side it would be begun. */
export function standingAtStart(document: AnyDocument, who: Somebody): Standing {
  const { workflow, relations } = document
  const { ownedBy = 'enterprise', startedFor } = relations
  if (who.role === 'system') return seen(document, SYSTEM, workflow.initial)
  if (!who.systems.includes(document.system)) return blind('system')
  if (who.role === 'officer')
    return startedFor === undefined ? blind('stranger') : seen(document, OFFICER, workflow.initial, who.posts)
  if (startedFor !== undefined || (ownedBy !== 'anyone' && ownedBy !== who.role)) return blind('stranger')
  return seen(document, OWNER, workflow.initial)
}
