/** The files of a form at the desk: uploaded when they are chosen, part of the document when it is handed in. */
import { useMemo } from 'react'
import type { AttachmentRef } from '../../../domain/kit/field.ts'
import { AttachmentPanel } from '../../kit/attachments/AttachmentPanel.tsx'
import type { FileProgress, FileStore } from '../../kit/attachments/file-store.ts'
import { useForm } from '../../kit/form/form-context.ts'
import { useDesk } from '../client.ts'
import { fetchFile } from './fetch-file.ts'
import { upload } from './upload.ts'

const uploaded = ({ bytes }: AttachmentRef): FileProgress => ({ state: 'sent', sent: bytes, total: bytes })

export function DeskAttachments({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { client } = useDesk()
  const { definition, session } = useForm()
  const files = useMemo((): FileStore => {
    const put = (slot: string, change: (refs: readonly AttachmentRef[]) => AttachmentRef[]) => {
      session.edit((content) => ({
        ...content,
        attachments: { ...content.attachments, [slot]: change(content.attachments[slot] ?? []) },
      }))
      return session.flush()
    }
    const without = (refs: readonly AttachmentRef[], { sha256 }: AttachmentRef) =>
      refs.filter((ref) => ref.sha256 !== sha256)
    return {
      add: async (slot, file) => {
        const ref = await upload(client, definition.kind, slot, file)
        return put(slot, (refs) => [...without(refs, ref), ref])
      },
      remove: (slot, ref) => put(slot, (refs) => without(refs, ref)),
      open: (ref) => fetchFile(client, ref),
    }
  }, [client, definition, session])
  return (
    <AttachmentPanel
      slots={definition.attachments}
      files={files}
      progressOf={uploaded}
      onChanged={() => undefined}
      isReadOnly={isReadOnly}
    />
  )
}
