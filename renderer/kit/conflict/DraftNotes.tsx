/**
 * Beneath a form's toolbar: what a colleague did to the document meanwhile, a merge that can be undone, what an older form
 * held. 提交 while there is a conflict opens the comparison.
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { lazy, Suspense, useState } from 'react'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import '../../styles/conflict.css'
import { useText } from '../../text/text.ts'
import { useForm, useIsApart } from '../form/form-context.ts'
import type { FormPanelProps } from '../form/form-slots.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { ConflictNews } from './ConflictNews.tsx'
import { FormerContent } from './FormerContent.tsx'
import { ToldNote } from './ToldNote.tsx'
import { explained, say } from './words.ts'

const ConflictView = lazy(() => import('./ConflictView.tsx'))

export function DraftNotes({ definition, document, flush, refused }: FormPanelProps) {
  const t = useText()
  const { query } = useApi()
  const queries = useQueryClient()
  const [hasAsked, setHasAsked] = useState(false)
  const [answered, setAnswered] = useState(refused)
  const undo = useMutation(
    query.documents.undoResolve.mutationOptions({
      onSuccess: ({ apart, ...stored }) => {
        if (apart) session.part(stored, apart)
        queries.setQueryData(query.documents.get.queryKey({ input: { id: stored.id } }), stored)
      },
    }),
  )
  const { session } = useForm()
  const isApart = useIsApart()
  const { id, conflict, canUndoResolve, isDraft } = document
  const compare = async () => {
    if (await flush()) setHasAsked(true)
  }
  // The note has been there all along: who hands in nevertheless is shown what stands in the way.
  const isComparing = hasAsked || (refused !== answered && refused?.code === 'SYNC_CONFLICT')
  const close = () => {
    setHasAsked(false)
    setAnswered(refused)
  }
  return (
    <>
      {conflict && (
        <div role="alert" className="problem-note draft-note">
          <div>
            <p className="problem-message">{t(explained[conflict.kind])}</p>
            <ConflictNews key={conflict.theirRevision} definition={definition} id={id} />
          </div>
          {conflict.kind !== 'newer' && (
            <Button type="primary" onClick={() => void compare()}>
              {t(say.title)}
            </Button>
          )}
        </div>
      )}
      {!conflict && !isApart && canUndoResolve && (
        <div aria-live="polite" className="draft-note draft-note-calm">
          <p>{t(isDraft ? say.resolved : say.steppedBack)}</p>
          <Button
            loading={undo.isPending}
            onClick={() =>
              void flush().then(
                (isStored) => isStored && undo.mutate({ id, localRevision: document.localRevision }),
              )
            }
          >
            {t(say.undo)}
          </Button>
        </div>
      )}
      {!conflict && !isApart && <ToldNote definition={definition} document={document} />}
      {undo.isError && <ProblemNote problem={problemOf(undo.error)} />}
      <FormerContent document={document} />
      {conflict && conflict.kind !== 'newer' && isComparing && (
        <Suspense>
          <ConflictView definition={definition} document={document} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
