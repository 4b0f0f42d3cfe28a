/** Before a document is begun for many: for how many, counted by the server now. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { problemOf } from '../../app/problem.ts'
import { Box } from '../../kit/box/Box.tsx'
import { useForm } from '../../kit/form/form-context.ts'
import { ProblemNote } from '../../kit/problem/ProblemNote.tsx'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useConfirmed } from '../card/CardConfirm.tsx'
import { useDesk } from '../client.ts'
import type { Taking } from '../form/DeskForm.tsx'
import { beginWords as say } from './words.ts'

interface Props {
  readonly document: AnyDocument
  readonly taking: Taking
  readonly onBegun: () => void
  readonly onClose: () => void
}

export function ManyBox({ document, taking, onBegun, onClose }: Props) {
  const t = useText()
  const { client, query } = useDesk()
  const queries = useQueryClient()
  const form = useForm()
  const withCard = useConfirmed()
  // One for the order: however often it is sent, it is one.
  const [key] = useState(() => uuidv7())
  const call = (isTrial: boolean) =>
    client.desk.beginMany({
      key,
      kind: document.kind,
      formVersion: document.version,
      content: form.session.get().content,
      ...taking,
      isTrial,
    })
  const counted = useQuery({
    queryKey: ['begin-many', key],
    queryFn: () => call(true),
    staleTime: Infinity,
    gcTime: 0,
  })
  const begin = useMutation({
    mutationFn: () => withCard(() => call(false)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: query.desk.begun.key() })
      onBegun()
    },
  })
  const failed = begin.error ?? counted.error
  const total = counted.data?.total ?? 0
  const close = () => {
    if (failed) form.setServerMessages(problemOf(failed).places ?? [])
    onClose()
  }
  return (
    <Box
      title={t(document.workflow.actions[taking.action]?.label ?? say.action)}
      okText={t(words.ok)}
      cancelText={t(words.cancel)}
      okButtonProps={{ disabled: total === 0, loading: begin.isPending }}
      onOk={() => !begin.isPending && begin.mutate()}
      onCancel={close}
    >
      {counted.isPending && <p>{t(words.loading)}</p>}
      {counted.data && (
        <p>{t(total > 0 ? say.sure(total, counted.data.had) : say.nobody(counted.data.had))}</p>
      )}
      {failed && <ProblemNote problem={problemOf(failed)} />}
    </Box>
  )
}
