/** 选择类型, 【添加文件】 and 【上传】: chosen files are listed first, then stored with the draft one by one. */
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined'
import Button from 'antd/es/button'
import Progress from 'antd/es/progress'
import Select from 'antd/es/select'
import { useId, useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import type { FileFields } from '../../../domain/kit/field.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { showBytes } from '../../text/time.ts'
import { acceptOf, ruleFor, wrongFile } from './file-rules.ts'
import type { Upload } from './use-attachments.ts'

const say = {
  type: label('选择类型', 'Choose a type'),
  choose: label('选择随附单据文件', 'Choose files'),
  add: label('添加文件', 'Add files'),
  upload: label('上传', 'Upload'),
  chosen: label('待上传', 'To upload'),
  drop: label('移除', 'Remove'),
  hint: label('提示', 'Note'),
  required: label('必传', 'Required'),
  chooseType: label('请选择附件类型', 'Choose the type of the file'),
  done: label('上传成功', 'Uploaded successfully'),
} as const

interface Chosen {
  readonly id: string
  readonly slot: string
  readonly file: File
  readonly wrong: Label | null
}

interface Props {
  readonly slots: FileFields
  /** Kinds of which a file is needed now and there is none. */
  readonly required: readonly string[]
  /** No kind is chosen before the clerk chooses one. */
  readonly choosesType: boolean
  readonly counts: Readonly<Record<string, number>>
  readonly onUpload: Upload
  readonly onRule: (rule: Label) => void
}

export function FilePicker({ slots, required, choosesType, counts, onUpload, onRule }: Props) {
  const t = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const adder = useRef<HTMLButtonElement>(null)
  const [slotName, setSlotName] = useState(choosesType ? '' : (Object.keys(slots)[0] ?? ''))
  const [asksType, setAsksType] = useState(false)
  const [isDone, setIsDone] = useState(false)
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [percent, setPercent] = useState<number | null>(null)
  const slot = slots[slotName]
  if (!slot && !choosesType) return null
  const ready = chosen.filter((one) => one.wrong === null)

  const add = (files: readonly File[]) => {
    if (!slot) return
    setIsDone(false)
    const taken = (counts[slotName] ?? 0) + chosen.filter((one) => one.slot === slotName).length
    setChosen([
      ...chosen,
      ...files.map((file, index) => ({
        id: uuidv7(),
        slot: slotName,
        file,
        wrong: wrongFile(slot, file, taken + index),
      })),
    ])
  }
  const upload = async () => {
    // The button pressed goes off and would lose the focus to nowhere.
    adder.current?.focus()
    setPercent(0)
    const isStored = await onUpload(ready, (index) => {
      setPercent(Math.round(((index + 1) / ready.length) * 100))
      setChosen((all) => all.filter((other) => other.id !== ready[index]?.id))
    })
    setPercent(null)
    setIsDone(isStored)
  }
  const pick = () => {
    setAsksType(!slot)
    if (slot) input.current?.click()
  }
  const chosenList = chosen.length > 0 && (
    <ul className="chosen-files" aria-label={t(say.chosen)}>
      {chosen.map((one) => (
        <li key={one.id}>
          {one.file.name}
          {t(words.opening)}
          {showBytes(one.file.size)}
          {t(words.closing)}{' '}
          {one.wrong ? <span className="field-message">{t(one.wrong)}</span> : <em>{t(say.chosen)}</em>}
          <button
            type="button"
            className="cell-link"
            onClick={() => setChosen(chosen.filter((other) => other.id !== one.id))}
          >
            {t(say.drop)}
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <div className="file-picker" onFocus={() => slot && onRule(ruleFor(slot))}>
      <div className="button-row">
        {Object.keys(slots).length > 1 && (
          <>
            <label htmlFor={`${id}type`}>{t(say.type)}</label>
            <Select
              id={`${id}type`}
              value={slotName === '' ? null : slotName}
              onChange={(chosenName: string) => {
                setSlotName(chosenName)
                setAsksType(false)
              }}
              placeholder={t(say.chooseType)}
              {...(asksType && { status: 'error' as const })}
              popupMatchSelectWidth={false}
              options={Object.entries(slots).map(([name, one]) => ({ value: name, label: t(one.label) }))}
            />
          </>
        )}
        <label htmlFor={`${id}file`}>{t(say.choose)}</label>
        <input
          ref={input}
          id={`${id}file`}
          type="file"
          hidden
          multiple
          {...(slot && { accept: acceptOf(slot) })}
          onChange={(event) => {
            add([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <Button
          ref={adder}
          icon={<PlusOutlined aria-hidden />}
          {...(required.length > 0 && { 'data-stop': true, className: 'required' })}
          onClick={pick}
        >
          {t(say.add)}
        </Button>
        {choosesType && chosenList}
        <Button
          type="primary"
          icon={<UploadOutlined aria-hidden />}
          disabled={ready.length === 0}
          loading={percent !== null}
          onClick={() => void upload()}
        >
          {t(say.upload)}
        </Button>
        {asksType && (
          <span role="alert" className="field-message">
            {t(say.chooseType)}
          </span>
        )}
        {isDone && <output className="file-done">{t(say.done)}</output>}
        {required.length > 0 && (
          <span>
            <span className="required-mark" aria-hidden>
              *
            </span>
            {t(say.required)}
            {t(words.colon)}
            {required.map((name) => t(slots[name]?.label ?? say.type)).join(t(words.comma))}
          </span>
        )}
        {slot && (
          <span className="quiet">
            {t(words.opening)}
            {t(say.hint)}
            {t(words.colon)}
            {t(ruleFor(slot))}
            {t(words.closing)}
          </span>
        )}
      </div>
      {percent !== null && <Progress size="small" percent={percent} />}
      {!choosesType && chosenList}
    </div>
  )
}
