/**
 * Effects: what a workflow action does besides moving its document. Named in the declaration, handled here by name.
 * `prepare` looks up once for a whole batch; `run` judges and changes one document. An effect that writes to other
 * tables says `writes`, and then runs in a savepoint that its refusal undoes.
 */
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import type { Facts } from '../../domain/kit/facts.ts'
import type { Result } from '../../domain/kit/problem.ts'
import type { Filler } from '../../domain/kit/fillers.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import type { StoredRow } from '../platform/rows.ts'

export interface EffectSubject {
  readonly document: AnyDocument
  readonly documentId: string
  /** Whose document it is. */
  readonly tenantId: string
  readonly actor: Actor
  /** By its name in the workflow. */
  readonly action: string
  /** As which side the actor acts, and from where to where the document goes; `from` is null for one that the server has not seen. */
  readonly side: Filler
  readonly from: string | null
  readonly to: string
  /** The document that this one hangs on, locked. */
  readonly about: StoredRow | undefined
  /** Settled content; fields filled by the system hold what the server knows. */
  readonly content: Content
  /** What the client says about fields filled by the system: a claim to check, never a fact. */
  readonly claimed: Content['fields']
  /** What the code tables that the document looks up say today. */
  readonly facts: Facts
  readonly answers: Readonly<Record<string, string>>
  /** The server's clock. */
  readonly at: Date
}

/** New values for what is filled by the system. A later effect of the same action sees them. */
export interface Patch {
  readonly fields?: Content['fields']
  /** Whole sub-tables, with what the system fills in their rows. */
  readonly rows?: Content['rows']
  /** Whole places of files that the owner has uploaded. */
  readonly attachments?: Content['attachments']
}

export const patched = (content: Content, { fields, rows, attachments }: Patch): Content => ({
  ...content,
  fields: { ...content.fields, ...fields },
  rows: { ...content.rows, ...rows },
  attachments: { ...content.attachments, ...attachments },
})

export interface EffectHandler<Prepared = unknown> {
  readonly writes: boolean
  /** Lets a certificate be printed or collected: an officer who issues by card only confirms it by card. */
  readonly issues?: boolean
  prepare(tx: Tx, subjects: readonly EffectSubject[]): Promise<Prepared>
  run(tx: Tx, subject: EffectSubject, prepared: Prepared): Promise<Result<Patch>>
}

/** A handler whose prepared value only it knows. */
export interface SealedEffect {
  readonly writes: boolean
  readonly issues: boolean
  prepare(
    tx: Tx,
    subjects: readonly EffectSubject[],
  ): Promise<(tx: Tx, subject: EffectSubject) => Promise<Result<Patch>>>
}

export const effect = <Prepared>(handler: EffectHandler<Prepared>): SealedEffect => ({
  writes: handler.writes,
  issues: handler.issues === true,
  prepare: async (tx, subjects) => {
    const prepared = await handler.prepare(tx, subjects)
    return (inner, subject) => handler.run(inner, subject, prepared)
  },
})

export type EffectHandlers = Readonly<Record<string, SealedEffect>>
