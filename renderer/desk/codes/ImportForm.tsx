/** Differences of a table from a file (CSV or tab-separated), looked at before they become one version. */
import Button from 'antd/es/button'
import { useId, useRef, useState, type ChangeEvent, type SubmitEvent } from 'react'
import { label, type Label } from '../../../domain/kit/label.ts'
import { shapeOf } from '../../../domain/codes/shapes.ts'
import { useText } from '../../text/text.ts'
import type { ChangeKind } from './ChangeForm.tsx'
import { EditFoot } from './EditFoot.tsx'
import { decodeText, readDifferences, type Differences } from './read-differences.ts'
import { useEdit } from './use-edit.ts'
import { codeWords as say } from './words.ts'

const kinds = ['add', 'rename', 'describe', 'retire', 'restore'] as const satisfies readonly ChangeKind[]
const SHOWN = 20
const MAX_BYTES = 4 * 1024 * 1024
const FORMAT = label(
  'CSV 或制表符分隔的文本，每行：操作（新增、修改、停用、恢复）、代码、中文名称、英文名称、上级代码、日期',
  'CSV or tab-separated text, per line: operation (新增, 修改, 停用, 恢复), code, Chinese name, English name, under, date',
)
const WITH_ATTRIBUTES = (names: readonly Label[]): Label =>
  label(
    `；标题行中可再列属性：${names.map(({ zh }) => zh).join('、')}（操作“新增”“修改属性”，未列或为空的即清空）`,
    `; further columns named in the heading: ${names.map(({ en }) => en).join(', ')} (operations 新增 and 修改属性; what is not named or is empty is emptied)`,
  )
const LINE = (line: number): Label => label(`第 ${line} 行：`, `Line ${line}: `)
const NO_TEXT = label(
  '文件不是文本（支持 UTF-8、UTF-16、GB 18030）；Excel 文件请另存为 CSV',
  'This is no text (UTF-8, UTF-16, GB 18030); save an Excel file as CSV',
)
const TOO_LARGE = label('文件超过 4 MB', 'The file is larger than 4 MB')

interface Props {
  readonly table: string
  readonly onDone: (version: number) => void
  readonly onCancel: () => void
}

export function ImportForm({ table, onDone, onCancel }: Props) {
  const t = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { attributes } = shapeOf(table)
  const names = Object.values(attributes).map((field) => field.label)
  const [found, setFound] = useState<(Differences & { readonly name: string }) | null>(null)
  const [note, setNote] = useState('')
  const edit = useEdit(table, onDone)
  const isComplete =
    found !== null && found.changes.length > 0 && found.wrong.length === 0 && note.trim() !== ''
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    if (!file) return
    const text = file.size > MAX_BYTES ? undefined : decodeText(await file.arrayBuffer())
    const differences =
      text === undefined
        ? { changes: [], wrong: [{ line: 1, message: file.size > MAX_BYTES ? TOO_LARGE : NO_TEXT }] }
        : readDifferences(text, attributes)
    setFound({ ...differences, name: file.name })
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isComplete) edit.send(note, found.changes)
  }
  return (
    <form className="desk-form desk-items desk-change" onSubmit={submit} aria-label={t(say.importFile)}>
      <h2>{t(say.importFile)}</h2>
      <p className="desk-quiet desk-whole">
        {t(FORMAT)}
        {names.length > 0 && t(WITH_ATTRIBUTES(names))}
      </p>
      <label htmlFor={`${id}file`}>{t(say.file)}</label>
      <span>
        <input
          ref={input}
          id={`${id}file`}
          type="file"
          accept=".csv,.txt,.tsv"
          hidden
          onChange={(event) => void read(event)}
        />
        <Button onClick={() => input.current?.click()}>{t(say.choose)}</Button> {found?.name}
      </span>
      <EditFoot
        note={note}
        onNote={setNote}
        isComplete={isComplete}
        isSending={edit.isSending}
        error={edit.error}
        onCancel={onCancel}
      >
        {found && (
          <output className="desk-whole">
            <span className="desk-line">
              {kinds
                .map(
                  (kind) => `${t(say[kind])} ${found.changes.filter((change) => change.do === kind).length}`,
                )
                .join('　')}
            </span>
            {found.wrong.slice(0, SHOWN).map(({ line, message }) => (
              <span key={line} className="desk-line desk-wrong">
                {t(LINE(line))}
                {t(message)}
              </span>
            ))}
          </output>
        )}
      </EditFoot>
    </form>
  )
}
