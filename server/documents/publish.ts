/** What each side of a moved document gets into its feed: the owner the document, other parties a copy of what they see of it, who is none any more its withdrawal. */
import type { Filler } from '../../domain/kit/fillers.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { isPrivate } from '../../domain/kit/standing.ts'
import type { Tx } from '../platform/database.ts'
import { publishTo, type FeedSpan } from '../platform/feed.ts'
import type { Accompanied, PlacedChange } from '../platform/publish-rows.ts'
import type { RowInput, StoredRow } from '../platform/rows.ts'

/** A document as a whole batch has moved it. */
export interface Moved {
  readonly row: StoredRow
  /** As it was before the batch; undefined for one that nobody had. */
  readonly before: StoredRow | undefined
}

const bare = ({ state, content, createdAt, updatedAt }: StoredRow): Omit<RowInput, 'document' | 'copy'> => ({
  state,
  content,
  createdAt,
  updatedAt,
})

const ownersOf = (row: StoredRow): RowInput => ({
  ...bare(row),
  document: {
    revision: row.revision ?? 1,
    formVersion: row.formVersion ?? 1,
    history: row.history ?? [],
    parties: row.parties,
    aboutId: row.aboutId,
    dueAt: row.dueAt?.toISOString() ?? null,
    dueAction: row.dueAction,
  },
})

const copyFor = (row: StoredRow, side: Filler): RowInput => ({
  ...bare(row),
  copy: {
    side,
    copyRevision: row.revision ?? 1,
    formVersion: row.formVersion ?? 1,
    history: row.history ?? [],
  },
})

function publicationsOf(registry: Pick<Registry, 'documents'>, { row, before }: Moved): PlacedChange[] {
  const { collection, id, tenantId, parties, isGone } = row
  const document = registry.documents.get(collection)
  const isHidden = isGone || !document || isPrivate(document, row.state)
  const now = isHidden ? [] : Object.entries(parties ?? {}).filter(([, tenant]) => tenant !== tenantId)
  const left = new Set(Object.values(before?.parties ?? {}).filter((tenant) => tenant !== tenantId))
  for (const [, tenant] of now) left.delete(tenant)
  return [
    { tenantId, collection, id, row: isGone ? null : ownersOf(row), isNew: before === undefined },
    ...now.map(([side, tenant]) => ({ tenantId: tenant, collection, id, row: copyFor(row, side) })),
    ...[...left].map((tenant) => ({ tenantId: tenant, collection, id, row: null })),
  ]
}

/** With what is written along. Answers where the documents stand in the feed of `mine`. */
export async function publishMoved(
  tx: Tx,
  registry: Pick<Registry, 'documents'>,
  moved: readonly Moved[],
  mine: string,
  along: readonly Accompanied[],
): Promise<FeedSpan | undefined> {
  const spans = await publishTo(
    tx,
    moved.flatMap((one) => publicationsOf(registry, one)),
    along,
  )
  return spans.get(mine)
}
