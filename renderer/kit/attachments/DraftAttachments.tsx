/** The files of a draft on this machine: offline they wait, then they are sent before the document. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '../../app/client.ts'
import { useForm } from '../form/form-context.ts'
import { PrintButtons } from '../printouts/PrintButtons.tsx'
import { AttachmentPanel } from './AttachmentPanel.tsx'
import type { FileStore } from './file-store.ts'

const POLL_MS = 1_000

export function DraftAttachments({
  documentId,
  isReadOnly,
}: {
  readonly documentId: string
  readonly isReadOnly: boolean
}) {
  const { client, query } = useApi()
  const { definition, session } = useForm()
  const progress = useQuery(
    query.attachments.progress.queryOptions({
      input: { documentId },
      staleTime: 0,
      refetchInterval: (cached) =>
        cached.state.data?.some((one) => one.state === 'sending') ? POLL_MS : false,
    }),
  )
  const files = useMemo(
    (): FileStore => ({
      add: (slot, file) =>
        session.change((localRevision) => client.attachments.add({ documentId, localRevision, slot, file })),
      remove: (slot, { sha256 }) =>
        session.change((localRevision) =>
          client.attachments.remove({ documentId, localRevision, slot, sha256 }),
        ),
      open: ({ sha256 }) => client.attachments.open({ documentId, sha256 }),
    }),
    [client, session, documentId],
  )
  const papers = Object.entries(definition.printouts)
  return (
    <AttachmentPanel
      slots={definition.attachments}
      files={files}
      progressOf={({ sha256 }) => progress.data?.find((one) => one.sha256 === sha256)}
      onChanged={() => void progress.refetch()}
      isReadOnly={isReadOnly}
      papers={
        papers.length > 0 && (
          <PrintButtons
            documentId={documentId}
            papers={papers}
            flush={() => session.flush()}
            isEditable={!isReadOnly}
          />
        )
      }
    />
  )
}
