/** By what a document is judged here: the session, the legal day of the server's clock, and what its code tables say today. Never by what a client says. */
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Circumstances } from '../../domain/kit/document.ts'
import type { Facts } from '../../domain/kit/facts.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import type { Actor } from '../platform/actor.ts'

/** What the tables say, for each document that looks facts up; loaded before. */
export type FactsFor = (document: AnyDocument) => Facts

export const circumstancesOf = (
  { loginBy, account }: Actor,
  document: AnyDocument,
  facts: FactsFor,
  at: Date,
): Circumstances => ({
  loginBy,
  creditCode: account.tenant.creditCode,
  facts: facts(document),
  today: legalDate(at),
})
