/** The history of a document: asked of the server when it may have grown, else as it was last told. */
import type { OpenSession } from '../session/open-session.ts'
import { openMirror } from '../sync/mirror.ts'

/** Milliseconds that a page waits for it at most. */
const PATIENCE = 3_000

/** Never fails: without network the page shows what is known. */
export async function freshHistory(session: OpenSession, id: string): Promise<void> {
  const { rows } = session.drafts
  const mirrored = rows.mirror(id)
  if (!mirrored || !session.registry.documents.has(mirrored.collection) || !session.isOnline()) return
  if ((rows.history(id)?.revision ?? 0) >= mirrored.revision) return
  try {
    const document = await session.central.documents.get({ id }, { signal: AbortSignal.timeout(PATIENCE) })
    openMirror(session.raw).putDocument(document, JSON.stringify(document.content))
  } catch (error) {
    session.log.info('the history of a document could not be asked for', { error: String(error) })
  }
}
