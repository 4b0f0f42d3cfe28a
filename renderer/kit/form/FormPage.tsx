/** The page of any document: found by the tab's parameters, kept current, edited when its state allows. */
import { useQuery } from '@tanstack/react-query'
import { createElement } from 'react'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useOpened } from '../../shell/opened.ts'
import { usePages } from '../../shell/pages.ts'
import { useTab } from '../../shell/workspace.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useFacts } from '../codes/facts.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { DeletedDocument } from './DeletedDocument.tsx'
import { DocumentForm } from './DocumentForm.tsx'

export default function FormPage() {
  const t = useText()
  const { query } = useApi()
  const { registry } = useOpened()
  const { formFrameOf } = usePages()
  const { id = '', kind = '' } = useTab().params
  const stored = useQuery(query.documents.get.queryOptions({ input: { id } }))
  const definition = registry.documents.get(kind)
  const facts = useFacts(definition)
  if (definition && stored.isError && problemOf(stored.error).code === 'DRAFT_DELETED')
    return <DeletedDocument kind={kind} id={id} problem={problemOf(stored.error)} />
  if (!stored.data || !definition)
    return stored.isError ? (
      <ProblemNote problem={problemOf(stored.error)} />
    ) : (
      <p className="page-wait">{t(words.loading)}</p>
    )
  if (facts instanceof Error) return <ProblemNote problem={problemOf(facts)} />
  if (!facts) return <p className="page-wait">{t(words.loading)}</p>
  const form = <DocumentForm key={id} definition={definition} document={stored.data} facts={facts} />
  const frame = formFrameOf(kind)
  return frame ? createElement(frame, { definition, document: stored.data }, form) : form
}
