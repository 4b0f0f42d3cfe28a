/** What the buttons of a form ask of the application: take an action of the workflow, take it back, delete. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { Answers } from '../../../domain/kit/answers.ts'
import type { ActionDefinition } from '../../../domain/kit/workflow.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useSingleMutation } from '../../app/use-single-mutation.ts'
import { useNavigation } from '../../shell/navigation.ts'
import { useTab } from '../../shell/workspace.ts'
import { useForm } from './form-context.ts'
import { useFormHooks } from './form-frame.ts'
import { isFocusFree } from './keys.ts'
import type { Taken } from './Succeeded.tsx'
import { useWhole } from './use-whole.ts'

/** `moved`: how often the document has been moved until now. */
export function useFormCalls(id: string, moved: number, onWrong: () => void) {
  const { query } = useApi()
  const form = useForm()
  const { session } = form
  const queries = useQueryClient()
  const navigation = useNavigation()
  const tab = useTab()
  const { onDiscarded } = useFormHooks()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const isSending = useRef(false)
  const [taken, setTaken] = useState<Taken | null>(null)
  const { whole, unfinished, settle } = useWhole(onWrong)

  const refresh = () => {
    for (const queryKey of [
      query.documents.outbox.key(),
      query.documents.query.key(),
      query.status.get.key(),
    ])
      void queries.invalidateQueries({ queryKey })
  }
  const take = (stored: LocalDocument) => {
    queries.setQueryData(query.documents.get.queryKey({ input: { id } }), stored)
    refresh()
  }
  const submit = useMutation(
    query.documents.submit.mutationOptions({
      onSuccess: (stored) => {
        setKey(crypto.randomUUID())
        take(stored)
      },
      onError: (error) => form.setServerMessages(problemOf(error).places ?? []),
    }),
  )
  const withdraw = useSingleMutation(query.documents.withdraw.mutationOptions({ onSuccess: take }))
  const discard = useMutation(
    query.documents.discard.mutationOptions({
      onSuccess: () => {
        refresh()
        navigation.close(tab.id)
        onDiscarded?.()
      },
    }),
  )
  /** Who has gone elsewhere meanwhile stays there. */
  const showWrong = (from: Element) => {
    if (isFocusFree(from)) onWrong()
  }
  /** One that `validate`s goes only when nothing is wrong; the others go as far as they are filled. */
  const act = async (name: string, action: ActionDefinition, answers: Answers = {}): Promise<void> => {
    // A second click, or Enter and a click, while the first is still on its way.
    if (isSending.current) return
    isSending.current = true
    const began = { action: name, after: moved }
    const from = document.activeElement ?? document.body
    try {
      const send = (localRevision: number) =>
        submit.mutateAsync({ id, localRevision, key, action: name, answers }).then(() => setTaken(began))
      if (!action.validate) {
        if (await session.flush()) await send(session.get().localRevision)
      } else if (await form.isRight()) await session.handIn(send)
      else showWrong(from)
    } catch {
      // Said by `submit.error`.
      showWrong(from)
    } finally {
      isSending.current = false
    }
  }
  const actWhole = (name: string, action: ActionDefinition, answers: Answers = {}): void => {
    if (action.validate) whole(() => void act(name, action, answers))
    else void act(name, action, answers)
  }
  const failed = [submit, withdraw, discard].find((call) => call.isError)
  return {
    act: actWhole,
    taken,
    unfinished,
    settle,
    withdraw,
    discard,
    isSending: submit.isPending,
    problem: failed?.error ? problemOf(failed.error) : null,
  }
}
