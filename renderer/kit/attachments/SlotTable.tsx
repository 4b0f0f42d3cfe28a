/**
 * Attachments with a line for each kind (manual 003, figures 5-9 and 5-17): 附件类型, 必传, 文件名称, and 【删除】 【下载】 【+ 添加文件】.
 * A file is stored with the draft as soon as it is chosen; one that cannot be taken says why beneath its kind.
 */
import { useAnyForm } from '../form/form-context.ts'
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { useRef, useState } from 'react'
import type { FileField, FileFields } from '../../../domain/kit/field.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { TableHead } from '../list/TableHead.tsx'
import type { AttachmentLine } from './AttachmentTable.tsx'
import { acceptOf, ruleFor, wrongFile } from './file-rules.ts'
import { SlotRows, type Refusal } from './SlotRows.tsx'
import type { Upload } from './use-attachments.ts'

const say = {
  kind: label('附件类型', 'Attachment type'),
  needed: label('必传', 'Required'),
  name: label('文件名称', 'File name'),
  add: label('添加文件', 'Add files'),
  hint: label('提示', 'Note'),
} as const

interface Props {
  readonly name: string
  readonly slots: FileFields
  readonly lines: readonly AttachmentLine[]
  readonly required: readonly string[]
  readonly messages: ReadonlyMap<string, Label>
  readonly isReadOnly: boolean
  /** The rule of the files is said above the table, unless the page says it already. */
  readonly saysRule: boolean
  readonly onUpload: Upload
  readonly onPreview: (line: AttachmentLine) => void
  readonly onDownload: (line: AttachmentLine) => void
  readonly onRemove: (line: AttachmentLine) => void
  readonly onRule: (rule: Label) => void
}

export function SlotTable({
  name,
  slots,
  lines,
  required,
  messages,
  isReadOnly,
  saysRule,
  onUpload,
  onPreview,
  onDownload,
  onRemove,
  onRule,
}: Props) {
  const t = useText()
  const form = useAnyForm()
  const input = useRef<HTMLInputElement>(null)
  const entries = Object.entries(slots)
  const [target, setTarget] = useState(entries[0]?.[0] ?? '')
  const [busy, setBusy] = useState<string | null>(null)
  const [refused, setRefused] = useState<Readonly<Record<string, readonly Refusal[]>>>({})

  const choose = (slotName: string, slot: FileField) => {
    setTarget(slotName)
    if (!input.current) return
    input.current.accept = acceptOf(slot) // the dialog opens before the next drawing
    input.current.click()
  }
  const add = async (slotName: string, files: readonly File[]) => {
    const slot = slots[slotName]
    if (!slot) return
    const taken = lines.filter((line) => line.slot === slotName).length
    const judged = files.map((file, index) => ({ file, reason: wrongFile(slot, file, taken + index) }))
    setRefused((all) => ({
      ...all,
      [slotName]: judged.flatMap(({ file, reason }) => (reason ? [{ name: file.name, reason }] : [])),
    }))
    setBusy(slotName)
    await onUpload(judged.flatMap(({ file, reason }) => (reason ? [] : [{ slot: slotName, file }])))
    setBusy(null)
  }
  const adder = (slotName: string, slot: FileField) => {
    const isMissing = required.includes(slotName) && !lines.some((line) => line.slot === slotName)
    return (
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        aria-label={`${t(say.add)} ${t(slot.label)}`}
        loading={busy === slotName}
        {...(isMissing && { 'data-stop': true, className: 'required' })}
        onFocus={() => onRule(ruleFor(slot))}
        onClick={() => choose(slotName, slot)}
      >
        {t(say.add)}
      </Button>
    )
  }
  const [first] = entries
  return (
    <div className="slot-table">
      {saysRule && first && (
        <p className="quiet">
          {t(words.opening)}
          {t(say.hint)}
          {t(words.colon)}
          {t(ruleFor(first[1]))}
          {t(words.closing)}
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t(say.add)}
        onChange={(event) => {
          void add(target, [...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <div className="rows-table">
        <table className="data-table" aria-label={name}>
          <TableHead hasSerial titles={[say.kind, say.needed, say.name]} hasTools />
          <tbody>
            {entries.map(([slotName, slot], index) => (
              <SlotRows
                key={slotName}
                number={index + 1}
                slot={slot}
                isRequired={required.includes(slotName)}
                lines={lines.filter((line) => line.slot === slotName)}
                message={messages.get(`attachments.${slotName}`)}
                refused={refused[slotName] ?? []}
                adder={isReadOnly || !form.hand.isOwnSlot(slotName) ? null : adder(slotName, slot)}
                onPreview={onPreview}
                onDownload={onDownload}
                onRemove={isReadOnly || !form.hand.isOwnSlot(slotName) ? undefined : onRemove}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
