/**
 * A record is what the server keeps and clients only read and query: a certificate, a blank form. It shares fields,
 * list and query with documents, but has no workflow of its own for a clerk.
 */
import type { AnyRows } from './document.ts'
import type { FileFields, ScalarFields } from './field.ts'
import type { Label } from './label.ts'
import type { ListDefinition, ListView, MetaColumn } from './list.ts'
import type { Role, StateDefinition } from './workflow.ts'

export interface RecordDefinition<Fields extends ScalarFields = ScalarFields, State extends string = string> {
  readonly kind: string
  readonly title: Label
  readonly fields: Fields
  /** How its page groups the fields; one group without a title when absent. */
  readonly sections?: readonly {
    readonly title: Label
    readonly fields: readonly Extract<keyof Fields, string>[]
  }[]
  /** By what people know a row, for fields that refer to it. */
  readonly known?: {
    readonly number?: Extract<keyof Fields, string>
    readonly name: Extract<keyof Fields, string>
    readonly nameEn?: Extract<keyof Fields, string>
    /** What tells rows of one name apart, such as a place: shown beside the name, and searched last. */
    readonly beside?: Extract<keyof Fields, string>
  }
  /** Sub-tables, shown beneath the fields. */
  readonly rows?: Readonly<Record<string, AnyRows>>
  /** Places of its files. */
  readonly attachments?: FileFields
  /**
   * The same rows for everybody who works in its system: they stand once at the server, in the one public feed, never in an
   * enterprise's own. `general.…` is for every account.
   */
  readonly isPublic?: true
  /** Roles that read it by the API; everybody who works in its system when absent. */
  readonly readBy?: readonly Role[]
  readonly states: { readonly [Name in State]: StateDefinition }
  readonly list: ListDefinition<Extract<keyof Fields, string> | MetaColumn>
  readonly views?: Readonly<Record<string, ListView<Extract<keyof Fields, string> | MetaColumn>>>
}

export function defineRecord<const Fields extends ScalarFields, const State extends string>(
  input: RecordDefinition<Fields, State>,
): RecordDefinition<Fields, State> {
  return input
}

export type ValuesOf<R> =
  R extends RecordDefinition<infer Fields, infer _State> ? { [Name in keyof Fields]: string } : never
