import { isDeepStrictEqual } from 'node:util'
import type { ActOutcome, DeliveryOutcome } from '../../contract/central/documents.ts'
import type { CentralDocument } from '../../contract/shapes.ts'
import type { Content } from '../../domain/kit/document.ts'
import { OFFICER, OWNER, type Filler } from '../../domain/kit/fillers.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { shownTo } from '../../domain/kit/shown.ts'
import { shownRow, type StoredRow } from '../platform/rows.ts'
import type { ActItem } from './judge.ts'

/** What of a row a side sees; the row's own content when that is all of it. */
export function contentFor(registry: Registry, row: StoredRow, side: Filler): Content {
  const document = registry.documents.get(row.collection)
  return document ? shownTo(document, side, row.state, row.content) : row.content
}

/** A document as the contract shows it to one of its sides. */
export const shownDocument = (
  registry: Registry,
  { row, side }: { readonly row: StoredRow; readonly side: Filler },
  tenantName: string,
): CentralDocument => ({
  ...shownRow(row),
  content: contentFor(registry, row, side),
  ...(side === OWNER || side === OFFICER ? {} : { side }),
  formVersion: row.formVersion ?? 1,
  revision: row.revision ?? 1,
  tenantName,
  ...(side === OFFICER && { tenantId: row.tenantId }),
  history: row.history ?? [],
})

/** An answer without the content, when that is what the item itself brought. */
export function withoutEcho(outcome: ActOutcome, item: ActItem | undefined): DeliveryOutcome {
  if (!outcome.ok || !isDeepStrictEqual(outcome.document.content, item?.content)) return outcome
  const { content: _, ...document } = outcome.document
  return { ...outcome, document }
}
