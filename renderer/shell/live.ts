/** Keeps what is on screen current: the application says what changed, the affected queries are fetched again. */
import { useQueryClient } from '@tanstack/react-query'
import type { Changed } from '../../contract/local/status.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { useApi } from '../app/client.ts'
import { codeNamesKey } from '../kit/codes/code-names.ts'
import { codesKey } from '../kit/codes/code-source.ts'
import { useWatch } from '../app/watch.ts'

export function useLiveQueries(registry: Registry): void {
  const { client, query } = useApi()
  const queries = useQueryClient()
  const affected = {
    collection: () => [
      query.documents.query.key(),
      query.documents.unmerged.key(),
      query.printing.ledger.key(),
      query.printing.standing.key(),
      query.notices.key(),
    ],
    document: () => [
      query.documents.get.key(),
      query.documents.query.key(),
      query.documents.unmerged.key(),
      query.attachments.progress.key(),
    ],
    outbox: () => [
      query.documents.outbox.key(),
      query.documents.query.key(),
      query.documents.unmerged.key(),
      query.notices.counts.key(),
    ],
    jobs: () => [query.printing.openJobs.key()],
    printers: () => [query.printing.printers.key()],
    codes: () => [codesKey, codeNamesKey],
  } satisfies Record<Changed['what'], () => readonly (readonly unknown[])[]>
  useWatch(
    (options) => client.status.watch(undefined, options),
    (status) => queries.setQueryData(query.status.get.queryKey(), status),
  )
  useWatch(
    (options) => client.status.changes(undefined, options),
    (change) => {
      for (const queryKey of affected[change.what]()) void queries.invalidateQueries({ queryKey })
      // Rows that fields refer to are chosen and named as codes are.
      if (change.what === 'collection' && registry.records.get(change.collection)?.known)
        for (const queryKey of affected.codes()) void queries.invalidateQueries({ queryKey })
    },
  )
}
