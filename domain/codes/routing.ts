/**
 * Which office decides, by the place that a document names: an office answers for all places whose codes begin with its rows' codes, and may
 * delegate part of them, and part of the matters there, to another one (业务下放). Both stand in code tables, changed at the desk with
 * versions, and are looked up by whoever judges: the form names the likely office without network, the server's own answer counts.
 */
import type { CodeFact, Facts } from '../kit/facts.ts'
import type { CodeTableName } from './catalogue.ts'

export interface Routing {
  /** The table of the offices by the beginning of the place's code; its attribute `office`. */
  readonly direct: CodeTableName
  /** The table of what they have delegated, matched in the same way. */
  readonly delegations: CodeTableName
}

/** `isFor`: does a delegation hold for the matter? The longest that does decides. Empty for a place that no office answers for. */
export const officeFor = (
  { direct, delegations }: Routing,
  place: string,
  facts: Facts,
  isFor: (delegation: CodeFact) => boolean = () => true,
): string =>
  facts(delegations, place, isFor)?.attributes['office'] ?? facts(direct, place)?.attributes['office'] ?? ''

/** Is `name` one of those in an attribute that lists names joined by `;`? An empty list names all. */
export const isAmong = (list: string | undefined, name: string): boolean =>
  list === undefined || list === '' || list.split(';').includes(name)
