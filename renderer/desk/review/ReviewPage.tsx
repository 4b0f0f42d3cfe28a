/** One document, read-only, with attachments and history, and the actions that the workflow offers now (DESK-01). */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { upgradeContent } from '../../../domain/kit/upgrade.ts'
import { OFFICER } from '../../../domain/kit/fillers.ts'
import { actionsFor } from '../../../domain/kit/workflow.ts'
import { problemOf } from '../../app/problem.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { useDesk, useOfficer } from '../client.ts'
import { go } from '../route.ts'
import { deskWords as say } from '../words.ts'
import { ActionForm } from './ActionForm.tsx'
import { DocumentView } from './DocumentView.tsx'
import { History } from './History.tsx'
import { Leftovers } from './Leftovers.tsx'

export function ReviewPage({ id }: { readonly id: string }) {
  const t = useText()
  const { query, registry } = useDesk()
  const { posts } = useOfficer()
  // It may have moved since it was last looked at.
  const found = useQuery(query.documents.get.queryOptions({ input: { id }, staleTime: 0 }))
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  if (!found.data) return null
  const document = registry.documents.get(found.data.collection)
  if (!document) return null
  const present = upgradeContent(document, found.data.content, found.data.formVersion)
  const actions = actionsFor(document.workflow, found.data.state, OFFICER, posts)
  const state = document.workflow.states[found.data.state]
  return (
    <section className="desk-page">
      <div className="desk-row">
        <Button onClick={() => go({ page: 'list', collection: document.kind })}>{t(say.back)}</Button>
        <h1>{t(document.title)}</h1>
        <output className="desk-state">{state ? t(state.label) : found.data.state}</output>
        <span>{found.data.tenantName}</span>
      </div>
      <DocumentView document={document} value={present} state={found.data.state} />
      <Leftovers leftovers={present.leftovers} />
      <ActionForm key={id} document={document} value={found.data} actions={actions} />
      <History document={document} entries={found.data.history} />
    </section>
  )
}
