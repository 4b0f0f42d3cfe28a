/** What a declaration's rules are judged by besides the content, and the form of those that name several places. */
import type { Facts } from './facts.ts'
import type { PlacedMessage } from './problem.ts'
import type { Referred } from './reference.ts'

/** What a form's requirements, rules and computed values may depend on besides its content. The server takes them from the session and its own tables, never from the client. */
export interface Circumstances {
  /** 账号登录 or 卡介质登录. */
  readonly loginBy: 'password' | 'card'
  /** 统一社会信用代码 of the account's enterprise. */
  readonly creditCode: string
  /** What code tables say of codes; only of the tables in the document's `lookups`. */
  readonly facts: Facts
  /** The legal day, `YYYY-MM-DD` (Beijing): at the server by its own clock, in the form by the last that the server said of its clock. */
  readonly today: string
  /** The rows that fields of kind `reference` name. */
  readonly referred: Referred
  /** The state in which the document stands: what is computed at a place that is locked in it stays as it is. Absent of one that there is not yet. */
  readonly state?: string
}

/**
 * What is wrong between several places, rows among them, each message at its own: `fields.x`, `rows.goods.<rowId>.x`. For what one rule
 * cannot say because place or words follow from the content.
 */
export type Check<Values> = (content: Values, circumstances: Circumstances) => readonly PlacedMessage[]
