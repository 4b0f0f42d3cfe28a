/** Whether the codes of a document may be used on the day that the server takes it (GEN-16). */
import type { AnyDocument } from '../../domain/kit/collection.ts'
import type { Content } from '../../domain/kit/document.ts'
import type { PlacedMessage } from '../../domain/kit/problem.ts'
import { codesIn, wrongCodes } from '../../domain/codes/standing.ts'
import type { Db } from '../platform/database.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import { findCodes } from './read.ts'

export async function wrongCodesAt(
  db: Db,
  document: AnyDocument,
  content: Content,
  at: Date,
): Promise<PlacedMessage[]> {
  const uses = codesIn(document, content)
  return uses.length === 0 ? [] : wrongCodes(uses, await findCodes(db, uses), legalDate(at))
}
