/** What an officer has filled in and not handed in: kept in this browser like all that is typed at the desk. */
import * as z from 'zod'
import { uuidv7 } from 'uuidv7'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { OFFICER } from '../../../domain/kit/fillers.ts'
import { contentSchema, emptyContent } from '../../../domain/kit/schema.ts'
import { upgradeContent } from '../../../domain/kit/upgrade.ts'

const rowSchema = z.object({ id: z.string() }).catchall(z.string().optional())

export const keptSchema = z.object({
  /** Of the document, also of one that is still to be begun. */
  id: z.string(),
  formVersion: z.int().min(1),
  /** Of the document that was shown when this began; 0 when there was none. */
  revision: z.int().min(0),
  content: contentSchema,
  /** Rows that are written beneath their tables and are none yet. */
  unfinished: z.record(z.string(), rowSchema),
  /** Null: nothing has been typed yet. */
  savedAt: z.iso.datetime().nullable(),
})
export type Kept = z.infer<typeof keptSchema>

export const begunAnew = (document: AnyDocument, fields: Content['fields'] = {}): Kept => ({
  id: uuidv7(),
  formVersion: document.version,
  revision: 0,
  content: { ...emptyContent(document), fields },
  unfinished: {},
  savedAt: null,
})

/** As forms take it. */
export function draftOf(document: AnyDocument, kept: Kept, state: string): LocalDocument {
  const at = kept.savedAt ?? new Date().toISOString()
  return {
    id: kept.id,
    kind: document.kind,
    formVersion: document.version,
    state,
    content: upgradeContent(document, kept.content, kept.formVersion).content,
    baseRevision: kept.revision,
    localRevision: 0,
    isDraft: kept.savedAt !== null,
    side: OFFICER,
    actions: [],
    isEditable: true,
    sending: null,
    returned: [],
    conflict: null,
    canUndoResolve: false,
    news: [],
    leftovers: [],
    unfinished: kept.unfinished,
    history: [],
    by: null,
    createdAt: at,
    updatedAt: at,
  }
}
