/**
 * The same draft changed on two machines (GEN-17): every difference with base, mine and theirs; what only one side changed
 * has its result already, what both changed waits for a choice. Nothing is written before 【确定】, and that can be undone.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useState } from 'react'
import type { LocalDocument, Side } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useNavigation } from '../../shell/navigation.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Box } from '../box/Box.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { ChoiceButtons, type Choices } from './ChoiceButtons.tsx'
import { ConflictTable } from './ConflictTable.tsx'
import { linesOf } from './difference.ts'
import { explained, say } from './words.ts'

interface Props {
  readonly definition: AnyDocument
  readonly document: LocalDocument
  readonly onClose: () => void
}

export default function ConflictView({ definition, document, onClose }: Props) {
  const t = useText()
  const { query } = useApi()
  const queries = useQueryClient()
  const { open } = useNavigation()
  const { id } = document
  const [choices, setChoices] = useState<Choices>({})
  const input = { input: { id } }
  const found = useQuery(query.documents.conflict.queryOptions({ ...input, gcTime: 0, staleTime: 0 }))
  const take = (stored: LocalDocument | null) => {
    if (stored) queries.setQueryData(query.documents.get.queryKey(input), stored)
    else void queries.invalidateQueries({ queryKey: query.documents.get.queryKey(input) })
    void queries.invalidateQueries({ queryKey: query.documents.query.key() })
    onClose()
  }
  // One of the sides has moved meanwhile: the comparison is made again, choices that still fit stay.
  const onError = () => void found.refetch()
  const resolve = useMutation(query.documents.resolve.mutationOptions({ onSuccess: take, onError }))
  const stepBack = useMutation(
    query.documents.stepBack.mutationOptions({
      onSuccess: ({ document: stored, copy }) => {
        take(stored)
        if (copy) open({ page: 'form', params: { kind: copy.kind, id: copy.id } })
      },
      onError,
    }),
  )

  const conflict = found.data
  const lines = conflict ? linesOf(definition, conflict) : []
  const failed = [found, resolve, stepBack].find((call) => call.isError)
  const isContent = conflict?.kind === 'content' || conflict?.kind === 'record'
  const canStepBack = conflict?.kind === 'state' || conflict?.kind === 'gone'
  const state = conflict && definition.workflow.states[conflict.theirState]

  const footer = (
    <div className="difference-foot">
      {isContent && (
        <ChoiceButtons
          lines={lines}
          choices={choices}
          isBusy={resolve.isPending}
          onChoose={setChoices}
          onOk={() =>
            resolve.mutate({
              id,
              localRevision: conflict.localRevision,
              theirRevision: conflict.theirRevision,
              choices,
            })
          }
        />
      )}
      {canStepBack && (
        <>
          <Button
            type="primary"
            loading={stepBack.isPending}
            onClick={() => stepBack.mutate({ id, localRevision: conflict.localRevision, asNew: true })}
          >
            {t(say.asNew)}
          </Button>
          <Button
            loading={stepBack.isPending}
            onClick={() => stepBack.mutate({ id, localRevision: conflict.localRevision, asNew: false })}
          >
            {t(say.giveUp)}
          </Button>
        </>
      )}
      <Button onClick={onClose}>{t(words.cancel)}</Button>
    </div>
  )
  return (
    <Box width={1180} title={t(say.title)} footer={footer} onCancel={onClose} className="difference-box">
      {conflict && (
        <p className="difference-why">
          {t(explained[conflict.kind])}
          {state && conflict.kind === 'state' && <strong> {t(state.label)}</strong>}
        </p>
      )}
      {failed?.isError && <ProblemNote problem={problemOf(failed.error)} />}
      {conflict && conflict.kind !== 'newer' && (
        <ConflictTable
          definition={definition}
          conflict={conflict}
          lines={lines}
          choices={choices}
          {...(isContent && { onChoose: (at: string, side: Side) => setChoices({ ...choices, [at]: side }) })}
        />
      )}
    </Box>
  )
}
