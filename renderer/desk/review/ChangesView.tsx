/** At the desk, above what is to be decided: what the document changes of what is on file. */
import { useQuery } from '@tanstack/react-query'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { comparedRow, compareWithRecord, isCompared } from '../../../domain/kit/comparison.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import type { Content } from '../../../domain/kit/form.ts'
import { BY_CARD } from '../../../domain/kit/schema.ts'
import { problemOf } from '../../app/problem.ts'
import { ChangesTable } from '../../kit/compare/ChangesTable.tsx'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useDesk } from '../client.ts'

interface Props {
  readonly document: AnyDocument
  readonly state: string
  readonly content: Content
  readonly facts: Facts
}

export function ChangesView(props: Props) {
  return isCompared(props.document, props.state) ? <Changes {...props} /> : null
}

function Changes({ document, content, facts }: Props) {
  const { query } = useDesk()
  const asked = comparedRow(document, content)
  const found = useQuery({
    ...query.documents.list.queryOptions({
      input: { collection: '', filters: {}, ...asked, page: 1, pageSize: 1 },
      // It may have moved on since it was last looked at.
      staleTime: 0,
    }),
    enabled: asked !== undefined,
  })
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  const row = found.data?.rows[0]
  if (!row) return null
  return (
    <section className="desk-section">
      <ChangesTable
        definition={document}
        compared={compareWithRecord(document, row.content, content, { ...BY_CARD, facts })}
      />
    </section>
  )
}
