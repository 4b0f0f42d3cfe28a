/** 返回企业修改 beside an issued application (manual 004, 2.7): the round of change begins with a note to the enterprise. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useId, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { amendment } from '../declare/amendment/amendment.ts'
import { posts } from '../declare/posts.ts'
import { problemOf, refusal } from '../../../renderer/app/problem.ts'
import { useConfirmed } from '../../../renderer/desk/card/CardConfirm.tsx'
import { useDesk, useOfficer } from '../../../renderer/desk/client.ts'
import { addressOf } from '../../../renderer/desk/route.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { deskSay as say } from './words.ts'

export function ReleaseBeside({ id }: { readonly id: string }) {
  const t = useText()
  const { query } = useDesk()
  const { posts: held = [] } = useOfficer()
  const [isAsking, setIsAsking] = useState(false)
  const [released, setReleased] = useState<string | null>(null)
  const found = useQuery(query.documents.get.queryOptions({ input: { id } }))
  const certificateNo = found.data?.content.fields['certificateNo'] ?? ''
  const { tenantId, state } = found.data ?? {}
  if (state !== 'issued' || tenantId === undefined || !held.includes(posts.changes)) return null
  return (
    <p className="desk-row">
      <Button onClick={() => setIsAsking(true)}>{t(amendment.workflow.actions.release.label)}</Button>
      {released !== null && (
        <a className="cell-link" href={addressOf({ page: 'document', id: released })}>
          {t(say.released)}
        </a>
      )}
      {isAsking && (
        <ReleaseBox
          tenantId={tenantId}
          certificateNo={certificateNo}
          onReleased={setReleased}
          onClose={() => setIsAsking(false)}
        />
      )}
    </p>
  )
}

interface Props {
  readonly tenantId: string
  readonly certificateNo: string
  readonly onReleased: (id: string) => void
  readonly onClose: () => void
}

function ReleaseBox({ tenantId, certificateNo, onReleased, onClose }: Props) {
  const t = useText()
  const { client } = useDesk()
  const queries = useQueryClient()
  const withCard = useConfirmed()
  const fieldId = useId()
  // One document for the box, however often it is sent.
  const [documentId] = useState(() => uuidv7())
  const [note, setNote] = useState('')
  const release = useMutation({
    mutationFn: async () => {
      const outcome = await withCard(() =>
        client.documents.act({
          key: uuidv7(),
          kind: amendment.kind,
          documentId,
          action: 'release',
          baseRevision: 0,
          formVersion: amendment.version,
          answers: {},
          content: {
            fields: { tenant: tenantId, certificateNo, ...(note.trim() !== '' && { note }) },
            rows: {},
            attachments: {},
          },
        }),
      )
      if (!outcome.ok) throw refusal(outcome.problem)
    },
    onSuccess: () => {
      onReleased(documentId)
      onClose()
    },
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <Box
      title={`${t(amendment.workflow.actions.release.label)}${t(words.colon)}${certificateNo}`}
      okText={t(words.ok)}
      cancelText={t(words.cancel)}
      okButtonProps={{ loading: release.isPending }}
      onOk={() => !release.isPending && release.mutate()}
      onCancel={onClose}
    >
      <label htmlFor={fieldId}>{t(amendment.fields.note.label)}</label>
      <Input.TextArea
        id={fieldId}
        rows={3}
        maxLength={amendment.fields.note.max}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {release.isError && <ProblemNote problem={problemOf(release.error)} />}
    </Box>
  )
}
