/** The form of a document as an officer fills it: the same store as in the window; what is typed is kept in this browser. */
import { useEffect, useMemo, useState } from 'react'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import { OFFICER } from '../../../domain/kit/fillers.ts'
import { problemOf } from '../../app/problem.ts'
import { useReferred } from '../../kit/codes/referred.ts'
import { DraftSession } from '../../kit/form/draft-session.ts'
import { FormStore, type DocumentStore } from '../../kit/form/form-store.ts'
import { useToday } from '../../kit/form/use-today.ts'
import { UnfinishedRows } from '../../kit/form/unfinished-rows.ts'
import { useOfficer } from '../client.ts'
import { draftOf, type Kept } from './kept-draft.ts'
import { KeptPlace } from './kept-place.ts'

interface Filling {
  readonly definition: AnyDocument
  /** Under which name it is kept. */
  readonly place: string
  /** Where it goes on. */
  readonly kept: Kept
  readonly state: string
  readonly facts: Facts
}

export interface FilledForm {
  readonly form: DocumentStore
  /** What was typed is done with: nothing that is still on its way is kept any more. */
  readonly forget: () => void
}

export function useDeskForm({ definition, place, kept: first, state, facts }: Filling): FilledForm {
  const officer = useOfficer()
  const referred = useReferred()
  const today = useToday()
  const { creditCode } = officer.tenant
  const circumstances = useMemo(
    () => ({ loginBy: 'password' as const, creditCode, facts, today, referred }),
    [creditCode, facts, today, referred],
  )
  const [filled] = useState((): FilledForm => {
    let isOver = false
    let kept = first
    const keptAt = new KeptPlace({ storage: localStorage, accountId: officer.id, name: place }, first)
    const keep = (change: Partial<Kept>): string => {
      const savedAt = new Date().toISOString()
      const next = { ...kept, ...change, formVersion: definition.version, savedAt }
      if (!isOver) keptAt.keep(next)
      kept = next
      return savedAt
    }
    const now = async () => draftOf(definition, kept, state)
    const session = new DraftSession(draftOf(definition, kept, state), {
      load: now,
      // What another page keeps is refused to this one, never brought together with it.
      resolve: now,
      isConflict: () => false,
      save: async (localRevision, content) => ({
        localRevision: localRevision + 1,
        savedAt: keep({ content }),
      }),
      isFinal: () => false,
      problemOf,
      isSame: (one, other) => canonicalJson(one) === canonicalJson(other),
      changes: () => [],
    })
    const unfinished = new UnfinishedRows(kept.unfinished, async (rows) => {
      await session.flush()
      keep({ unfinished: rows })
    })
    return {
      form: new FormStore(definition, session, unfinished, circumstances, { side: OFFICER, state }),
      forget: () => {
        isOver = true
        keptAt.forget()
      },
    }
  })
  const { form } = filled
  useEffect(() => form.setCircumstances(circumstances), [form, circumstances])
  useEffect(() => {
    const flush = () => {
      void form.unfinished.flush()
      void form.session.flush()
    }
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [form])
  return filled
}
