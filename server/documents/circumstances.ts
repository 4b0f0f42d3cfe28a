/** By what a document is judged here: the session, and what the server's code tables say today. Never by what a client says. */
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Circumstances } from '../../domain/kit/document.ts'
import type { Facts } from '../../domain/kit/facts.ts'
import type { Actor } from '../platform/actor.ts'

/** What the tables say, for each document that looks facts up; loaded before. */
export type FactsFor = (document: AnyDocument) => Facts

export const circumstancesOf = (
  { loginBy, account }: Actor,
  document: AnyDocument,
  facts: FactsFor,
): Circumstances => ({ loginBy, creditCode: account.tenant.creditCode, facts: facts(document) })
