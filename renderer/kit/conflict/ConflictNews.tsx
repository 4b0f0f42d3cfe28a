/** Beneath what a conflict is about: who changed the document, when, and which fields. Nothing stands here while that is not known. */
import { useQuery } from '@tanstack/react-query'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { useApi } from '../../app/client.ts'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import { Brief } from './Brief.tsx'
import { byWhom, say } from './words.ts'

export function ConflictNews({ definition, id }: { readonly definition: AnyDocument; readonly id: string }) {
  const t = useText()
  const { query } = useApi()
  const { data } = useQuery(query.documents.conflict.queryOptions({ input: { id }, gcTime: 0, staleTime: 0 }))
  if (!data || data.theirs.at === null || (data.kind !== 'content' && data.kind !== 'state')) return null
  return (
    <p>
      {t(say.changedBy(byWhom([data.theirs.who].filter(Boolean)), showInstant(data.theirs.at)))}
      <Brief definition={definition} conflict={data} />
    </p>
  )
}
