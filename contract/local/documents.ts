import * as z from 'zod'
import { listQuerySchema } from '../../domain/kit/list.ts'
import { labelSchema, placedMessageSchema } from '../../domain/kit/problem.ts'
import { contentSchema } from '../../domain/kit/schema.ts'
import { procedure } from '../errors.ts'
import { LARGE_BYTES } from '../route-limits.ts'
import {
  historyEntrySchema,
  idSchema,
  instantSchema,
  kindSchema,
  problemSchema,
  rowSchema,
} from '../shapes.ts'

export const sendStateSchema = z.enum(['waiting', 'sending', 'delivered', 'returned'])
export type SendState = z.infer<typeof sendStateSchema>

/**
 * Why a draft cannot simply go on: a colleague changed the document (`content`), moved it to a state in which it cannot be
 * edited (`state`), removed it (`gone`), or a newer Sill wrote it (`newer`); or the row of the record that it changes is another one by
 * now than the one it was begun from (`record`).
 */
export const conflictKindSchema = z.enum(['content', 'state', 'gone', 'newer', 'record'])
export type ConflictKind = z.infer<typeof conflictKindSchema>

/** What an older form held and the present one has no place for: kept aside, shown, copyable (SYNC-06). */
export const leftoverSchema = z.object({ at: z.string(), label: labelSchema, value: z.string() })

/** A document as this machine has it: its own draft, else the server's copy. */
/** Values of a row that is being written, and its id to be. */
const unfinishedSchema = z.object({ id: z.string().max(64) }).catchall(z.string().max(10_000).optional())

export const localDocumentSchema = z.object({
  id: idSchema,
  kind: kindSchema,
  formVersion: z.int(),
  /** Workflow state; the initial one for a draft that the server has never seen. */
  state: z.string(),
  content: contentSchema,
  /** Server revision that the draft is based on; 0 when never sent. */
  baseRevision: z.int(),
  /** Rises with every local save. */
  localRevision: z.int(),
  isDraft: z.boolean(),
  /** As which side it is seen here: `owner`, or the name of a party. */
  side: z.string(),
  /** Actions that this account may take in its present state, by name. */
  actions: z.array(z.string()),
  /** False while it waits in the outbox or its state is not editable. */
  isEditable: z.boolean(),
  sending: sendStateSchema.nullable(),
  /** Messages that the server sent back (GEN-16), until the next submit. */
  returned: z.array(placedMessageSchema),
  /** The server's document has moved on from the one that this draft began from (GEN-17); `theirRevision` 0: it is gone. */
  conflict: z.object({ kind: conflictKindSchema, theirRevision: z.int() }).nullable(),
  /** A version kept before the last merge can be brought back. */
  canUndoResolve: z.boolean(),
  /** The content was written in an older form: what is new in each step, until it is saved in the present form. */
  news: z.array(labelSchema),
  leftovers: z.array(leftoverSchema),
  /** Rows that were begun beneath a sub-table and are none yet, by its name. They stay on this machine. */
  unfinished: z.record(z.string().max(80), unfinishedSchema),
  history: z.array(historyEntrySchema),
  /** Who made the server's present revision, and when; null when it has never been sent. `who` is empty when the server did not say. */
  by: z.object({ who: z.string(), at: instantSchema }).nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type LocalDocument = z.infer<typeof localDocumentSchema>

export const listRowSchema = rowSchema.extend({
  sending: sendStateSchema.nullable(),
  isDraft: z.boolean(),
  /** As which side it is seen here: `owner`, or the name of a party. */
  side: z.string(),
})
export const listPageSchema = z.object({
  rows: z.array(listRowSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  /** UTC instant up to which the mirror is known to be complete; null when never synced. */
  freshAt: instantSchema.nullable(),
  isOnline: z.boolean(),
})
export type ListPage = z.infer<typeof listPageSchema>
export type ListRow = z.infer<typeof listRowSchema>

export const outboxItemSchema = z.object({
  key: idSchema,
  documentId: idSchema,
  kind: kindSchema,
  title: z.string(),
  action: z.string(),
  state: sendStateSchema,
  attempts: z.int(),
  nextTryAt: instantSchema.nullable(),
  /** Why it waits or was returned. */
  problem: problemSchema.nullable(),
  createdAt: instantSchema,
  /** Attachments first: bytes already at the server and bytes in all. */
  upload: z.object({ done: z.int(), total: z.int() }).nullable(),
})
export type OutboxItem = z.infer<typeof outboxItemSchema>

const sideSchema = z.enum(['mine', 'theirs'])
export type Side = z.infer<typeof sideSchema>

/** One difference to decide on. Values are shown as they are stored; undefined: not there. */
export const mergeConflictSchema = z.object({
  /** `fields.x`, `rows.goods.<rowId>.x`, `rows.goods.<rowId>` (removed or changed), `rows.goods` (order), `attachments.proof.<sha256>`. */
  at: z.string(),
  kind: z.enum(['value', 'row', 'order', 'file']),
  base: z.string().optional(),
  mine: z.string().optional(),
  theirs: z.string().optional(),
})

const versionSchema = z.object({ content: contentSchema, who: z.string(), at: instantSchema.nullable() })

export const documentConflictSchema = z.object({
  kind: conflictKindSchema,
  theirRevision: z.int(),
  localRevision: z.int(),
  /** State of the server's document; empty when it is gone. */
  theirState: z.string(),
  base: versionSchema,
  mine: versionSchema,
  theirs: versionSchema,
  /** What follows of itself; conflicts stand as they are on this machine. */
  merged: contentSchema,
  conflicts: z.array(mergeConflictSchema),
  /** What only one side changed. */
  changes: z.array(mergeConflictSchema.extend({ by: sideSchema })),
})
export type DocumentConflict = z.infer<typeof documentConflictSchema>

/** Edits made here that the server's document does not have: still a draft to be compared, or put aside. */
export const unmergedSchema = z.object({
  /** Of the document. */
  id: idSchema,
  /** Of what was put aside; null: the draft still waits for the clerk's comparison. */
  version: z.int().nullable(),
  kind: kindSchema.nullable(),
  /** Number, name; empty when nothing of it was filled. */
  name: z.string(),
  why: conflictKindSchema,
  /** State of the server's document; empty when it is gone. */
  state: z.string(),
  /** When the clerk last wrote. */
  savedAt: instantSchema,
  keptAt: instantSchema.nullable(),
  /** The new draft that was made of it, if it is still there. */
  copy: idSchema.nullable(),
  /** The document itself can be opened. */
  isHere: z.boolean(),
})
export type Unmerged = z.infer<typeof unmergedSchema>

const one = z.object({ id: idSchema })
const values = z.record(z.string().max(80), z.string().max(10_000))

export const documents = {
  /**
   * A new draft, durable before the answer. `from` names the record that fills its fields (by the declaration's `prefill.by`,
   * e.g. `{certificateNo}`); `copyOf` an earlier document of the same kind, whose clerk-filled values, rows and attachments
   * are taken, or with `version` what was put aside as it; `fields` are values given at the start, only of fields that the clerk may fill.
   */
  create: procedure
    .meta({ maxBytes: LARGE_BYTES })
    .input(
      z.object({
        kind: kindSchema,
        from: values.optional(),
        copyOf: idSchema.optional(),
        version: z.int().optional(),
        fields: values.optional(),
      }),
    )
    .output(localDocumentSchema),
  get: procedure.input(one).output(localDocumentSchema),
  /** Durable and read back before the answer. CONFLICT when `localRevision` is not the stored one (a second window). */
  save: procedure
    .meta({ maxBytes: LARGE_BYTES })
    .input(
      z.object({
        id: idSchema,
        localRevision: z.int(),
        content: contentSchema,
        /** Server revision that the page shows, so that a first save does not hide a newer one. */ baseRevision:
          z.int().optional(),
      }),
    )
    .output(z.object({ localRevision: z.int(), savedAt: instantSchema })),
  /** Keeps the rows that are begun beneath the sub-tables of a document, all of them at once; durable before the answer. */
  keepUnfinished: procedure
    .input(z.object({ id: idSchema, rows: z.record(z.string().max(80), unfinishedSchema) }))
    .output(z.object({ kept: z.boolean() })),
  /**
   * Takes an action of the enterprise that the state allows; without `action` the one that hands the document in. One that
   * `validate`s checks strictly (REFUSED carries the places), one that `saves` (暂存) sends it as far as it is filled and
   * leaves it editable, others carry no content. Document and outbox row in one transaction; the same key changes nothing.
   */
  submit: procedure
    .input(
      z.object({
        id: idSchema,
        localRevision: z.int(),
        key: idSchema,
        action: z.string().max(40).optional(),
        /** What the action asks, e.g. a reason. */
        answers: z.record(z.string().max(80), z.string().max(10_000)).default({}),
      }),
    )
    .output(localDocumentSchema),
  /** Takes back what has not been sent. */
  withdraw: procedure.input(one).output(localDocumentSchema),
  /** Deletes a local draft; for a document that the server knows sends the action that removes it. `discarded`: it is gone already. */
  discard: procedure.input(one).output(z.object({ discarded: z.boolean() })),
  /** Base, mine and theirs of a draft in conflict. NOT_FOUND when there is none. */
  conflict: procedure.input(one).output(documentConflictSchema),
  /** Puts the draft on the server's present version; the one before is kept. Every conflict needs a choice, or the whole `content` is given. */
  resolve: procedure
    .meta({ maxBytes: LARGE_BYTES })
    .input(
      z.object({
        id: idSchema,
        localRevision: z.int(),
        theirRevision: z.int(),
        choices: z.record(z.string().max(300), sideSchema).optional(),
        content: contentSchema.optional(),
      }),
    )
    .output(localDocumentSchema),
  /** The document can no longer be edited: own edits are kept, as a new draft when `asNew`. `copy`: that draft. */
  stepBack: procedure
    .input(z.object({ id: idSchema, localRevision: z.int(), asNew: z.boolean() }))
    .output(z.object({ document: localDocumentSchema.nullable(), copy: localDocumentSchema.nullable() })),
  /** Two windows: writes what came of the comparison over what the other one has stored (`localRevision`); all three are kept. */
  resolveWindows: procedure
    .meta({ maxBytes: LARGE_BYTES })
    .input(
      z.object({
        id: idSchema,
        localRevision: z.int(),
        base: contentSchema,
        mine: contentSchema,
        content: contentSchema,
      }),
    )
    .output(localDocumentSchema),
  /**
   * Brings back the draft as it was before the last merge; also after a restart. Of a choice between two windows it answers
   * what the other one had as the document, and what stands against it as `apart`.
   */
  undoResolve: procedure.input(z.object({ id: idSchema, localRevision: z.int() })).output(
    localDocumentSchema.extend({
      apart: z.object({ base: contentSchema, mine: contentSchema }).nullable(),
    }),
  ),
  /** Edits that are not in the server's document, in one list: `open` ones wait for a comparison. */
  unmerged: procedure
    .input(
      z.object({
        /** `expired`: what went because it was never handed in, from this machine's archive. */
        show: z.enum(['all', 'open', 'aside', 'expired']).default('all'),
        page: z.int().min(1).default(1),
        pageSize: z.int().min(1).max(100).default(20),
      }),
    )
    .output(z.object({ items: z.array(unmergedSchema), total: z.int(), page: z.int(), pageSize: z.int() })),
  /** What was put aside, against what it began from. */
  putAside: procedure.input(z.object({ version: z.int() })).output(documentConflictSchema),
  /** Deletes what was put aside, for good. */
  forget: procedure.input(z.object({ version: z.int() })).output(z.object({ forgotten: z.boolean() })),
  query: procedure.input(listQuerySchema).output(listPageSchema),
  /** The whole result of a query as a file; `xls` for those who ask for the old format. */
  export: procedure
    .input(
      z.object({
        query: listQuerySchema,
        columns: z.array(z.string().max(80)).min(1).max(100),
        format: z.enum(['xlsx', 'xls']),
        name: z.string().min(1).max(80),
        language: z.enum(['zh', 'en']).default('zh'),
        /** To ask for its progress by. */ ticket: idSchema.optional(),
      }),
    )
    .output(z.file()),
  /** Rows of an export that have been read; nulls when it is not under way. */
  exportProgress: procedure
    .input(z.object({ ticket: idSchema }))
    .output(z.object({ done: z.int().nullable(), total: z.int().nullable() })),
  outbox: procedure
    .input(
      z.object({
        page: z.int().min(1).default(1),
        pageSize: z.int().min(1).max(100).default(20),
        state: sendStateSchema.optional(),
      }),
    )
    .output(z.object({ items: z.array(outboxItemSchema), total: z.int(), page: z.int(), pageSize: z.int() })),
  /** Tries a waiting item now. */
  retry: procedure.input(z.object({ key: idSchema })).output(z.object({ queued: z.boolean() })),
}
