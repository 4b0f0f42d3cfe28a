/** By what a document is judged here: the session, the legal day of the server's clock, what its code tables say today, and the rows that it names. Never by what a client says. */
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Circumstances } from '../../domain/kit/document.ts'
import type { Facts } from '../../domain/kit/facts.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import type { Referred } from '../../domain/kit/reference.ts'
import type { Actor } from '../platform/actor.ts'

/** What the tables say, for each document that looks facts up; loaded before. */
export type FactsFor = (document: AnyDocument) => Facts

/** Loaded for a whole batch. */
export interface Grounds {
  readonly facts: FactsFor
  /** The server's clock. */
  readonly at: Date
  /** The rows that a document of this tenant may name: its own and the public ones. */
  readonly referredFor: (tenantId: string) => Referred
}

export const circumstancesOf = (
  { loginBy, account }: Actor,
  document: AnyDocument,
  tenantId: string,
  { facts, referredFor, at }: Grounds,
  state = document.workflow.initial,
): Circumstances => ({
  loginBy,
  creditCode: account.tenant.creditCode,
  facts: facts(document),
  today: legalDate(at),
  referred: referredFor(tenantId),
  state,
})
