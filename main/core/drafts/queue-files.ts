/** Files go before the document that names them. Each is offered to the server anew: one that it has already is complete at once. */
import { outboxUpload, upload } from '../../../db/local/schema.ts'
import type { Content } from '../../../domain/kit/document.ts'
import type { AccountSession } from '../session/account-session.ts'

/** Call inside a transaction. */
export function queueFiles(
  { db, raw }: Pick<AccountSession, 'db' | 'raw'>,
  key: string,
  collection: string,
  content: Content,
): void {
  const isHere = raw.prepare<[string], { bytes: number }>('select bytes from attachment where sha256 = ?')
  for (const [slot, refs] of Object.entries(content.attachments)) {
    for (const { sha256 } of refs) {
      if (!isHere.get(sha256)) continue // came from the server with the document
      db.insert(upload)
        .values({ sha256, collection, slot })
        .onConflictDoUpdate({
          target: [upload.sha256, upload.collection, upload.slot],
          set: { received: 0, complete: false, problem: null, nextTryAt: null, attempts: 0 },
        })
        .run()
      db.insert(outboxUpload).values({ key, sha256, slot }).onConflictDoNothing().run()
    }
  }
}
