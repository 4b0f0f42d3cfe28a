/** A {@link DraftSession} for a component: follows the stored document, saves before the page is left. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { settle } from '../../../domain/kit/schema.ts'
import { useApi } from '../../app/client.ts'
import { isConflict, isFinal, problemOf } from '../../app/problem.ts'
import { useSaveBeforeLeaving } from '../../shell/leaving.ts'
import { DraftSession, type DraftSnapshot } from './draft-session.ts'

export function useDraft(definition: AnyDocument, document: LocalDocument): readonly [DraftSession, DraftSnapshot] {
  const { client } = useApi()
  const { id } = document
  const [session] = useState(
    () =>
      new DraftSession(document, {
        load: () => client.documents.get({ id }),
        save: (localRevision, content) => client.documents.save({ id, localRevision, content }),
        isConflict,
        isFinal,
        problemOf,
        isSame: (one, other) => canonicalJson(settle(definition, one)) === canonicalJson(settle(definition, other)),
      }),
  )
  useEffect(() => session.adopt(document), [session, document])
  useSaveBeforeLeaving(async () => (await session.flush()) || session.get().progress === 'conflict')
  return [session, useSyncExternalStore(session.subscribe, session.get)]
}
