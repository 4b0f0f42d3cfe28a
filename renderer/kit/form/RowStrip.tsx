/**
 * A row written in a strip of inputs beneath its table (manual 001, 主要部门情况): Enter in the last adds it, empties the strip and
 * goes back to the first; what is wrong stays, with the focus in it. What is typed survives a kill without being a row. A row of the
 * table that was chosen is corrected in the same place.
 */
import Button from 'antd/es/button'
import { useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { AnyRows, Row } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { RowField } from './FieldRow.tsx'
import { useAnyForm, useFormValue } from './form-context.ts'
import { focusFirst, focusWrong, handleFormKeys } from './keys.ts'

const say = {
  /** Manual 001, in its words. */
  hint: label(
    '输入完成后，请在最后一个输入框，按回车保存',
    'When everything is filled in, press Enter in the last field to save the row',
  ),
  add: label('保存本行', 'Save the row'),
  empty: label('清空本行', 'Clear the row'),
  correct: (number: number) => label(`正在修改第 ${number} 条记录`, `Record ${number} is being corrected`),
  done: label('修改完成', 'End the correction'),
  undo: label('撤销修改', 'Undo the changes'),
} as const

interface Props {
  readonly name: string
  readonly definition: AnyRows
  /** A row of the table as it was before it was chosen, and its number from 1; null while a new one is written. */
  readonly correcting: { readonly before: Row; readonly number: number } | null
  readonly onAdded: () => void
  readonly onCorrected: () => void
}

export function RowStrip({ name, definition, correcting, onAdded, onCorrected }: Props) {
  const t = useText()
  const form = useAnyForm()
  const begunId = useFormValue((store) => store.unfinished.of(name).id)
  const isBegun = useFormValue((store) => store.unfinished.begun().includes(name))
  const fields = useRef<HTMLDivElement>(null)
  const id = correcting?.before.id ?? begunId

  const goToFirst = () => fields.current && focusFirst(fields.current)
  const finish = () => {
    if (correcting) form.showRow(name, id)
    const isRight = correcting ? form.problemsOfRow(name, id).length === 0 : form.addBegun(name)
    if (!isRight) return fields.current && focusWrong(fields.current)
    // The next row stands in the strip before the focus goes into it.
    flushSync(correcting ? onCorrected : onAdded)
    return goToFirst()
  }
  const giveUp = () => {
    if (correcting) {
      form.putRow(name, correcting.before)
      onCorrected()
    } else form.dropBegun(name)
    flushSync(() => undefined)
    goToFirst()
  }
  const onKeys = (event: KeyboardEvent<HTMLElement>) => {
    // A key that is held down saves one row, not one after the other.
    if (event.key === 'Enter' && event.repeat) {
      event.preventDefault()
      event.stopPropagation()
    } else handleFormKeys(event, { onLast: finish, onHandIn: () => undefined })
  }
  return (
    <div className="row-strip">
      <p className="rows-note">
        ⓘ {t(say.hint)}
        {correcting && <strong>{t(say.correct(correcting.number))}</strong>}
      </p>
      <div ref={fields} className="row-strip-fields" data-fields onKeyDownCapture={onKeys}>
        {Object.keys(definition.fields).map((field) => (
          <RowField key={field} rows={name} id={id} name={field} isReadOnly={false} />
        ))}
      </div>
      <p className="button-row">
        <Button onClick={finish}>{t(correcting ? say.done : say.add)}</Button>
        <Button disabled={!correcting && !isBegun} onClick={giveUp}>
          {t(correcting ? say.undo : say.empty)}
        </Button>
      </p>
    </div>
  )
}
