import * as z from 'zod'
import { listQuerySchema } from '../../domain/kit/list.ts'
import { placedMessageSchema } from '../../domain/kit/problem.ts'
import { contentSchema } from '../../domain/kit/schema.ts'
import { procedure } from '../errors.ts'
import { historyEntrySchema, idSchema, instantSchema, kindSchema, problemSchema, rowSchema } from '../shapes.ts'

export const sendStateSchema = z.enum(['waiting', 'sending', 'delivered', 'returned'])
export type SendState = z.infer<typeof sendStateSchema>

/** A document as this machine has it: its own draft, else the server's copy. */
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
  /** False while it waits in the outbox or its state is not editable. */
  isEditable: z.boolean(),
  sending: sendStateSchema.nullable(),
  /** Messages that the server sent back (GEN-16), until the next submit. */
  returned: z.array(placedMessageSchema),
  history: z.array(historyEntrySchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type LocalDocument = z.infer<typeof localDocumentSchema>

export const listRowSchema = rowSchema.extend({ sending: sendStateSchema.nullable(), isDraft: z.boolean() })
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

const one = z.object({ id: idSchema })

export const documents = {
  /** A new draft, durable before the answer. `from` names a certificate that fills its fields. */
  create: procedure.input(z.object({ kind: kindSchema, from: z.object({ certificateNo: z.string().max(64) }).optional() })).output(localDocumentSchema),
  get: procedure.input(one).output(localDocumentSchema),
  /** Durable and read back before the answer. CONFLICT when `localRevision` is not the stored one (a second window). */
  save: procedure.input(z.object({ id: idSchema, localRevision: z.int(), content: contentSchema })).output(z.object({ localRevision: z.int(), savedAt: instantSchema })),
  /** Checks strictly; puts document and outbox row into one transaction. REFUSED carries the places. */
  submit: procedure.input(z.object({ id: idSchema, localRevision: z.int(), key: idSchema })).output(localDocumentSchema),
  /** Takes back what has not been sent. */
  withdraw: procedure.input(one).output(localDocumentSchema),
  /** Deletes a local draft that was never submitted or was withdrawn. */
  discard: procedure.input(one).output(z.object({ discarded: z.boolean() })),
  query: procedure.input(listQuerySchema).output(listPageSchema),
  /** The whole result of a query as a file; `xls` for those who ask for the old format. */
  export: procedure.input(z.object({ query: listQuerySchema, columns: z.array(z.string().max(80)).min(1).max(100), format: z.enum(['xlsx', 'xls']), name: z.string().min(1).max(80) })).output(z.file()),
  outbox: procedure.input(z.object({ page: z.int().min(1).default(1), pageSize: z.int().min(1).max(100).default(20), state: sendStateSchema.optional() })).output(z.object({ items: z.array(outboxItemSchema), total: z.int(), page: z.int(), pageSize: z.int() })),
  /** Tries a waiting item now. */
  retry: procedure.input(z.object({ key: idSchema })).output(z.object({ queued: z.boolean() })),
}
