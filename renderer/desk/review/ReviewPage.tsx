/** One document, read-only, with attachments and history, and the actions that the workflow offers now (DESK-01). */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import { upgradeContent } from '../../../domain/kit/upgrade.ts'
import { OFFICER } from '../../../domain/kit/fillers.ts'
import { label } from '../../../domain/kit/label.ts'
import { leaveOf } from '../../../domain/kit/standing.ts'
import { problemOf } from '../../app/problem.ts'
import { useFacts } from '../../kit/codes/facts.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { useDesk, useOfficer } from '../client.ts'
import { go } from '../route.ts'
import { deskWords as say } from '../words.ts'
import { ActionForm } from './ActionForm.tsx'
import { ChangesView } from './ChangesView.tsx'
import { DocumentView } from './DocumentView.tsx'
import { History } from './History.tsx'
import { FillPage } from './FillPage.tsx'
import { Leftovers } from './Leftovers.tsx'
import { NextDocument } from './NextDocument.tsx'

/** Milliseconds between two looks at a document that others may move. */
const AGAIN_MS = 15_000

export function ReviewPage({ id }: { readonly id: string }) {
  const t = useText()
  const { query, registry, systems } = useDesk()
  const { posts } = useOfficer()
  // It may have moved since it was last looked at.
  const found = useQuery(
    query.documents.get.queryOptions({
      input: { id },
      staleTime: 0,
      // What the others do shows; a form that is being filled here is left alone.
      refetchInterval: ({ state: { data } }) => {
        const read = registry.documents.get(data?.collection ?? '')
        return read && data && leaveOf(read, OFFICER, data.state, posts).edits ? false : AGAIN_MS
      },
    }),
  )
  const document = registry.documents.get(found.data?.collection ?? '')
  const facts = useFacts(document)
  /** How often what was typed has been given up. */
  const [round, setRound] = useState(0)
  const [decided, setDecided] = useState<string | null>(null)
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  if (!found.data || !document) return null
  const present = upgradeContent(document, found.data.content, found.data.formVersion)
  const { revision, state: at } = found.data
  const { edits, actions } = leaveOf(document, OFFICER, at, posts)
  const state = document.workflow.states[at]
  const title = (
    <>
      <Button onClick={() => go({ page: 'list', collection: document.kind })}>{t(say.back)}</Button>
      <h1>{t(document.title)}</h1>
      <output className="desk-state">{state ? t(state.label) : at}</output>
      <span>{found.data.tenantName}</span>
    </>
  )
  const Beside = systems.find(({ system }) => system === document.system)?.beside?.[document.kind]
  const history = <History document={document} entries={found.data.history} />
  const leftovers = <Leftovers leftovers={present.leftovers} />
  if (edits && actions.length > 0 && facts && !(facts instanceof Error))
    return (
      <FillPage
        key={`${id} ${revision} ${round}`}
        document={document}
        value={found.data}
        content={present.content}
        facts={facts}
        actions={actions}
        title={title}
        foot={
          <>
            {leftovers}
            {history}
          </>
        }
        onTaken={(taken) => setDecided(taken.history.at(-1)?.action ?? null)}
        onGivenUp={() => setRound((before) => before + 1)}
      />
    )
  return (
    <section className="desk-page">
      <div className="desk-row">{title}</div>
      {facts instanceof Error && <ProblemNote problem={problemOf(facts)} />}
      {Beside && <Beside id={id} />}
      {facts && !(facts instanceof Error) && (
        <ChangesView document={document} state={at} content={present.content} facts={facts} />
      )}
      <DocumentView document={document} value={present} state={at} />
      {leftovers}
      {decided !== null && (
        <NextDocument
          id={id}
          kind={document.kind}
          action={t(document.workflow.actions[decided]?.label ?? label(decided, decided))}
        />
      )}
      <ActionForm key={id} document={document} value={found.data} actions={edits ? [] : actions} />
      {history}
    </section>
  )
}
