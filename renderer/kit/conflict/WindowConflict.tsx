/** Two windows of one machine, or a colleague and this one at the same moment, changed the same draft: the same comparison as between two machines, made here (GEN-17). */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { lazy, Suspense, useState } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Content } from '../../../domain/kit/document.ts'
import { problemOf } from '../../app/problem.ts'
import '../../styles/conflict.css'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'
import type { DraftSession } from '../form/draft-session.ts'
import { byWhom, say } from './words.ts'

const WindowComparison = lazy(() => import('./WindowComparison.tsx'))

interface Props {
  readonly definition: AnyDocument
  readonly session: DraftSession
  /** What the other window has stored. */
  readonly theirs: LocalDocument
}

export function WindowConflict({ definition, session, theirs }: Props) {
  const t = useText()
  const [isComparing, setIsComparing] = useState(false)
  const { base, content } = session.get()
  const decide = useMutation({ mutationFn: (merged: Content) => session.resolve(theirs, merged) })
  return (
    <>
      <div role="alert" className="problem-note draft-note">
        <p className="problem-message">
          {theirs.isDraft || !theirs.by ? (
            <>
              {t(say.otherWindow)}
              {showInstant(theirs.updatedAt)}
            </>
          ) : (
            t(say.otherHand(byWhom([theirs.by.who].filter(Boolean)), showInstant(theirs.by.at)))
          )}
        </p>
        <Button type="primary" onClick={() => setIsComparing(true)}>
          {t(say.title)}
        </Button>
      </div>
      {isComparing && (
        <Suspense>
          <WindowComparison
            definition={definition}
            base={base}
            mine={content}
            theirs={theirs}
            isBusy={decide.isPending}
            problem={decide.isError ? problemOf(decide.error) : null}
            onDecide={(merged) => decide.mutate(merged)}
            onClose={() => setIsComparing(false)}
          />
        </Suspense>
      )}
    </>
  )
}
