import { isDeepStrictEqual } from 'node:util'
import type { ActOutcome, DeliveryOutcome } from '../../contract/central/documents.ts'
import type { CentralDocument } from '../../contract/shapes.ts'
import { shownRow, type StoredRow } from '../platform/rows.ts'
import type { ActItem } from './judge.ts'

/** A document as the contract shows it. */
export const shownDocument = (row: StoredRow, tenantName: string): CentralDocument => ({
  ...shownRow(row),
  formVersion: row.formVersion ?? 1,
  revision: row.revision ?? 1,
  tenantName,
  history: row.history ?? [],
})

/** An answer without the content, when that is what the item itself brought. */
export function withoutEcho(outcome: ActOutcome, item: ActItem | undefined): DeliveryOutcome {
  if (!outcome.ok || !isDeepStrictEqual(outcome.document.content, item?.content)) return outcome
  const { content: _, ...document } = outcome.document
  return { ...outcome, document }
}
