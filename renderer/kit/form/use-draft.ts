/** The {@link FormStore} of a document: follows the stored document, saves before the page is left. */
import { useEffect, useState } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { mergeDocument } from '../../../domain/kit/merge-document.ts'
import { settle } from '../../../domain/kit/schema.ts'
import { useApi } from '../../app/client.ts'
import { isConflict, isFinal, problemOf } from '../../app/problem.ts'
import { useOpened } from '../../shell/opened.ts'
import { useSaveBeforeLeaving } from '../../shell/leaving.ts'
import { DraftSession } from './draft-session.ts'
import { FormStore } from './form-store.ts'

export function useDraft(definition: AnyDocument, document: LocalDocument): FormStore {
  const { client } = useApi()
  const { account, loginBy } = useOpened()
  const { id } = document
  const [form] = useState(() => {
    const session = new DraftSession(document, {
      load: () => client.documents.get({ id }),
      save: (localRevision, content, baseRevision) =>
        client.documents.save({ id, localRevision, content, ...(localRevision === 0 && { baseRevision }) }),
      resolve: (choice) => client.documents.resolveWindows({ id, ...choice }),
      isConflict,
      isFinal,
      problemOf,
      isSame: (one, other) =>
        canonicalJson(settle(definition, one)) === canonicalJson(settle(definition, other)),
      changes: (before, now) => mergeDocument(definition, before, before, now).changes,
    })
    return new FormStore(definition, session, { loginBy, creditCode: account.tenant.creditCode })
  })
  const { session } = form
  const { returned } = document
  useEffect(() => session.adopt(document), [session, document])
  useEffect(() => form.setReturned(returned), [form, returned])
  useSaveBeforeLeaving(async () => (await session.flush()) || session.get().progress === 'conflict')
  return form
}
