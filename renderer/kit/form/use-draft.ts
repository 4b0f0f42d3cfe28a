/** The {@link FormStore} of a document: follows the stored document, saves before the page is left. */
import { useEffect, useMemo, useState } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Circumstances, Row } from '../../../domain/kit/document.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import { mergeDocument } from '../../../domain/kit/merge-document.ts'
import { settle } from '../../../domain/kit/schema.ts'
import { useApi } from '../../app/client.ts'
import { useReferred } from '../codes/referred.ts'
import { isConflict, isFinal, problemOf } from '../../app/problem.ts'
import { useOpened } from '../../shell/opened.ts'
import { useSaveBeforeLeaving } from '../../shell/leaving.ts'
import { DraftSession } from './draft-session.ts'
import { FormStore, type DocumentStore } from './form-store.ts'
import { useToday } from './use-today.ts'
import { UnfinishedRows } from './unfinished-rows.ts'

/** A kill between the two may have left what was added already. */
const stillUnfinished = ({ unfinished, content }: LocalDocument): Readonly<Record<string, Row>> =>
  Object.fromEntries(
    Object.entries(unfinished).filter(
      ([name, row]) => content.rows[name]?.some(({ id }) => id === row.id) !== true,
    ),
  )

export function useDraft(definition: AnyDocument, document: LocalDocument, facts: Facts): DocumentStore {
  const { client } = useApi()
  const { account, loginBy } = useOpened()
  const { id, returned, state } = document
  const referred = useReferred()
  const today = useToday()
  const circumstances = useMemo(
    () => ({ loginBy, creditCode: account.tenant.creditCode, facts, today, referred, state }),
    [loginBy, account.tenant.creditCode, facts, today, referred, state],
  )
  const [form] = useState(() => {
    const now = (): Circumstances => store.circumstances
    const session = new DraftSession(document, {
      load: () => client.documents.get({ id }),
      save: (localRevision, content, baseRevision) =>
        client.documents.save({ id, localRevision, content, ...(localRevision === 0 && { baseRevision }) }),
      resolve: (choice) => client.documents.resolveWindows({ id, ...choice }),
      isConflict,
      isFinal,
      problemOf,
      isSame: (one, other) =>
        canonicalJson(settle(definition, one, now())) === canonicalJson(settle(definition, other, now())),
      changes: (before, after) => mergeDocument(definition, before, before, after, {}, now()).changes,
    })
    const unfinished = new UnfinishedRows(stillUnfinished(document), async (rows) => {
      // A row that was added is stored with the document before it is no longer kept here.
      const isStored = (await session.flush()) || session.get().progress === 'conflict'
      if (!isStored) throw new Error('the document could not be saved')
      await client.documents.keepUnfinished({ id, rows })
    })
    const store = new FormStore(definition, session, unfinished, circumstances, {
      side: document.side,
      state: document.state,
    })
    return store
  })
  const { session, unfinished } = form
  useEffect(() => form.setCircumstances(circumstances), [form, circumstances])
  useEffect(() => session.adopt(document), [session, document])
  useEffect(() => form.setReturned(returned), [form, returned])
  useEffect(() => form.setState(state), [form, state])
  useSaveBeforeLeaving(async () => {
    const isKept = await unfinished.flush()
    return ((await session.flush()) || session.get().progress === 'conflict') && isKept
  })
  return form
}
