/** Beneath the toolbar of a document that changes what is on file: what it changes as it stands now, by the row that this machine knows. */
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { comparedRow, compareWithRecord, isCompared } from '../../../domain/kit/comparison.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useDraftValue, useForm } from '../form/form-context.ts'
import type { FormPanelProps } from '../form/form-slots.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { ChangesTable } from './ChangesTable.tsx'

export function ChangesPanel(props: FormPanelProps) {
  return isCompared(props.definition, props.document.state) ? <Changes {...props} /> : null
}

function Changes({ definition }: FormPanelProps) {
  const { query } = useApi()
  const { circumstances } = useForm()
  // The comparison follows the typing, and does not hold it up.
  const content = useDeferredValue(useDraftValue((form) => form.content))
  const asked = comparedRow(definition, content)
  const found = useQuery({
    ...query.documents.query.queryOptions({
      input: { collection: '', filters: {}, ...asked, page: 1, pageSize: 1 },
    }),
    enabled: asked !== undefined,
  })
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  const row = found.data?.rows[0]
  if (!row) return null
  return (
    <ChangesTable
      definition={definition}
      compared={compareWithRecord(definition, row.content, content, circumstances)}
    />
  )
}
