/**
 * 新增 and 编辑 of one row (manual 003, figures 5-5 to 5-8). What is typed is in the draft at once and survives a kill; 【确认】
 * judges the row, 【关闭】 puts back what was there before, and asks first when something would be lost.
 */
import Button from 'antd/es/button'
import { useRef, useState, type KeyboardEvent } from 'react'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import type { Row } from '../../../domain/kit/form.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { settleRow } from '../../../domain/kit/row-rules.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Box } from '../box/Box.tsx'
import { RowField } from './FieldRow.tsx'
import { useAnyForm } from './form-context.ts'
import type { RowBoxProps } from './form-slots.ts'
import { focusWrong, handleFormKeys } from './keys.ts'
import { RuleFoot } from './RuleFoot.tsx'

const say = {
  add: (title: Label) => label(`新增${title.zh}`, `Add: ${title.en}`),
  edit: (title: Label) => label(`编辑${title.zh}`, `Edit: ${title.en}`),
  confirm: label('确认', 'Confirm'),
  changed: label('本条记录有未确认的内容', 'This record has unconfirmed input'),
  keep: label('暂且保留', 'Keep the record as it is'),
  giveUp: label('放弃修改', 'Discard the changes'),
  goOn: label('继续编辑', 'Go on editing'),
} as const

export function RowDialog({ name, definition, id, before, isReadOnly, onClose }: RowBoxProps) {
  const t = useText()
  const form = useAnyForm()
  const [isAsking, setIsAsking] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  const title = isReadOnly
    ? definition.title
    : (definition.boxTitle ?? (before ? say.edit : say.add)(definition.title))

  const settled = (row: Row) => canonicalJson(settleRow(definition, row, form.circumstances))
  const isChanged = (): boolean => {
    const now = form.row(name, id)
    return now !== undefined && settled(now) !== settled(before ?? { id })
  }
  const close = () => {
    if (!isReadOnly && isChanged()) return setIsAsking(true)
    if (before === null) form.removeRow(name, id)
    return onClose()
  }
  const giveUp = () => {
    if (before) form.putRow(name, before)
    else form.removeRow(name, id)
    onClose()
  }
  const confirm = () => {
    if (!form.row(name, id)) form.putRow(name, { id })
    form.showRow(name, id)
    if (form.problemsOfRow(name, id).length === 0) return onClose()
    setIsAsking(false)
    return fields.current && focusWrong(fields.current)
  }
  const onKeys = (event: KeyboardEvent<HTMLElement>) => {
    if (!isReadOnly) handleFormKeys(event, { onLast: confirm, onHandIn: confirm })
  }

  const foot = isAsking ? (
    <div className="row-question" role="alert">
      <span>{t(say.changed)}</span>
      <Button autoFocus onClick={() => setIsAsking(false)}>
        {t(say.goOn)}
      </Button>
      <Button onClick={onClose}>{t(say.keep)}</Button>
      <Button danger onClick={giveUp}>
        {t(say.giveUp)}
      </Button>
    </div>
  ) : (
    <>
      <Button onClick={close}>{t(words.close)}</Button>
      {!isReadOnly && (
        <Button type="primary" onClick={confirm}>
          {t(say.confirm)}
        </Button>
      )}
    </>
  )
  return (
    <Box title={t(title)} width={640} footer={foot} onCancel={close} className="row-dialog">
      {definition.note && <p className="rows-note">ⓘ {t(definition.note)}</p>}
      <div ref={fields} className="row-fields" data-fields onKeyDownCapture={onKeys}>
        {Object.keys(definition.fields).map((field) => (
          <RowField key={field} rows={name} id={id} name={field} isReadOnly={isReadOnly} />
        ))}
      </div>
      <RuleFoot isAgain />
    </Box>
  )
}
