/** Attachments (GEN-18): kind, 【添加文件】, 【上传】, the list with 【预览】【下载】【删除】. Offline they wait on this machine. */
import { useMemo, useState, type ReactNode } from 'react'
import type { AttachmentRef, FileFields } from '../../../domain/kit/field.ts'
import { seenSlots } from '../../../domain/kit/shown.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { numbered } from '../../text/words.ts'
import { useAnyForm, useFormValue, useMessages } from '../form/form-context.ts'
import { useFormHooks } from '../form/form-frame.ts'
import { saveFile } from '../save-file.ts'
import { AttachmentTable, type AttachmentLine } from './AttachmentTable.tsx'
import { FilePicker } from './FilePicker.tsx'
import { FilePreview } from './FilePreview.tsx'
import type { FileProgress, FileStore } from './file-store.ts'
import { FileProblems } from './FileProblems.tsx'
import { SlotTable } from './SlotTable.tsx'
import { useAttachments } from './use-attachments.ts'

const TITLE = label('随附单据清单列表', 'List of supporting documents')
const BY_SLOT_TITLE = label('附件信息', 'Attachments')

interface Props {
  readonly slots: FileFields
  readonly files: FileStore
  readonly progressOf: (ref: AttachmentRef) => FileProgress | undefined
  /** Files were stored, and are now on their way to the server. */
  readonly onChanged: () => void
  readonly isReadOnly: boolean
  /** Buttons of papers to print, above a table of kinds. */
  readonly papers?: ReactNode
}

export function AttachmentPanel({ slots: all, files, progressOf, onChanged, isReadOnly, papers }: Props) {
  const t = useText()
  const form = useAnyForm()
  const hand = useFormValue((store) => store.hand)
  const slots = useMemo(() => seenSlots(all, hand.side, hand.state), [all, hand])
  const attachments = useFormValue((store) => store.content.attachments)
  const messages = useMessages(
    useMemo(() => Object.keys(slots).map((slot) => `attachments.${slot}`), [slots]),
  )
  const required = useFormValue((store) =>
    Object.keys(slots)
      // What another side has to upload is its business.
      .filter((slot) => store.hand.isOwnSlot(slot) && store.isRequiredAt(`attachments.${slot}`))
      .join(','),
  )
  const { attachmentNotes = [], attachmentsBySlot = false, choosesFileType = false } = useFormHooks()
  const title = t(attachmentsBySlot ? BY_SLOT_TITLE : TITLE)
  const [shown, setShown] = useState<File | null>(null)
  const { problems, upload, remove, read } = useAttachments(files, onChanged)
  const lines = Object.keys(slots).flatMap((slot) =>
    (attachments[slot] ?? []).map((ref): AttachmentLine => ({
      slot,
      ref,
      progress: progressOf(ref),
    })),
  )
  const needed = required.split(',').filter((slot) => slot !== '')
  const missing = needed.filter((slot) => (attachments[slot] ?? []).length === 0)
  const own = Object.fromEntries(Object.entries(slots).filter(([slot]) => form.hand.isOwnSlot(slot)))
  const shared = {
    name: title,
    slots,
    lines,
    isReadOnly,
    onRemove: (line: AttachmentLine) => void remove(line),
    onPreview: (line: AttachmentLine) => void read(line, setShown),
    onDownload: (line: AttachmentLine) => void read(line, saveFile),
  }
  return (
    <section
      className="form-section"
      data-at="attachments"
      data-wrong={(!attachmentsBySlot && messages.size > 0) || undefined}
    >
      <h2>
        {required !== '' && !isReadOnly && (
          <span className="required-mark" aria-hidden>
            *
          </span>
        )}
        {title}
        {!attachmentsBySlot &&
          [...messages.values()].map((message) => (
            <span key={message.zh} role="alert" className="field-message">
              {t(message)}
            </span>
          ))}
      </h2>
      {attachmentsBySlot && papers && <p className="button-row">{papers}</p>}
      {attachmentNotes.length > 0 && (
        <ol className="attachment-notes">
          {attachmentNotes.map((note, index) => (
            <li key={note.zh}>{t(numbered(index + 1, note))}</li>
          ))}
        </ol>
      )}
      {!isReadOnly && !attachmentsBySlot && Object.keys(own).length > 0 && (
        <FilePicker
          slots={own}
          required={missing}
          choosesType={choosesFileType}
          counts={Object.fromEntries(
            Object.keys(slots).map((slot) => [slot, attachments[slot]?.length ?? 0]),
          )}
          onUpload={upload}
          onRule={(rule) => form.setRule(rule)}
        />
      )}
      {problems.length > 0 && <FileProblems problems={problems} />}
      {attachmentsBySlot ? (
        <SlotTable
          {...shared}
          required={needed}
          messages={messages}
          saysRule={attachmentNotes.length === 0 && !isReadOnly}
          onUpload={upload}
          onRule={(rule) => form.setRule(rule)}
        />
      ) : (
        <AttachmentTable {...shared} />
      )}
      {shown && <FilePreview file={shown} onClose={() => setShown(null)} />}
    </section>
  )
}
