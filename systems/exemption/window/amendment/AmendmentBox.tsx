/**
 * A product of a certificate that is changed (manual 004, 2.7): 【保存】, 【取消】. Another HS code is chosen as for a new product; the statutory
 * quantity is open where the code or the quantity is another one.
 */
import Button from 'antd/es/button'
import { useRef, useState, type KeyboardEvent } from 'react'
import { label } from '../../../../domain/kit/label.ts'
import { Box } from '../../../../renderer/kit/box/Box.tsx'
import { RowField } from '../../../../renderer/kit/form/FieldRow.tsx'
import { useForm, useFormValue } from '../../../../renderer/kit/form/form-context.ts'
import type { RowBoxProps } from '../../../../renderer/kit/form/form-slots.ts'
import { focusWrong, handleFormKeys } from '../../../../renderer/kit/form/keys.ts'
import { RuleFoot } from '../../../../renderer/kit/form/RuleFoot.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'
import { HS } from '../../declare/application/products.ts'
import { ChooseProduct } from '../ChooseProduct.tsx'
import { say } from '../words.ts'

const own = {
  title: label('修改产品信息', 'Change the product'),
  view: label('免办产品信息', 'The product'),
  again: label('重新选择', 'Choose again'),
  save: label('保存', 'Save the product'),
} as const
const SHOWN = [
  'seq',
  'name',
  'hsCode',
  'spec',
  'quantity',
  'unit',
  'hsQuantity',
  'hsUnit',
  'brand',
  'maker',
] as const

export function AmendmentBox({ name, id, before, isReadOnly, onClose }: RowBoxProps) {
  const t = useText()
  const form = useForm()
  const fields = useRef<HTMLDivElement>(null)
  const [isChoosing, setIsChoosing] = useState(false)
  const canEdit = useFormValue((store) => !isReadOnly && store.hand.at(name).cells)

  const back = () => {
    if (canEdit && before) form.putRow(name, before)
    onClose()
  }
  const save = () => {
    form.showRow(name, id)
    if (form.problemsOfRow(name, id).length === 0) return onClose()
    return fields.current && focusWrong(fields.current)
  }
  const choose = (hsCode: string) => {
    const row = form.row(name, id) ?? { id }
    const unitOf = (code = '') => form.circumstances.facts(HS, code)?.attributes['unit'] ?? ''
    const isOther = unitOf(row['hsCode']) !== unitOf(hsCode)
    form.putRow(name, { ...row, hsCode, ...(isOther && { hsQuantity: '' }) })
    setIsChoosing(false)
  }
  const onKeys = (event: KeyboardEvent<HTMLElement>) => {
    if (canEdit) handleFormKeys(event, { onLast: save, onHandIn: save })
  }
  if (isChoosing) return <ChooseProduct onChosen={choose} onBack={() => setIsChoosing(false)} />
  return (
    <Box
      title={t(canEdit ? own.title : own.view)}
      width={640}
      onCancel={back}
      className="row-dialog"
      footer={
        canEdit ? (
          <>
            <Button onClick={() => setIsChoosing(true)}>{t(own.again)}</Button>
            <Button onClick={back}>{t(words.cancel)}</Button>
            <Button type="primary" onClick={save}>
              {t(own.save)}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{t(say.back)}</Button>
        )
      }
    >
      <div ref={fields} className="row-fields" data-fields onKeyDownCapture={onKeys}>
        {SHOWN.map((field) => (
          <RowField key={field} rows={name} id={id} name={field} isReadOnly={!canEdit} />
        ))}
      </div>
      <RuleFoot isAgain />
    </Box>
  )
}
