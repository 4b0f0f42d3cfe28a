/**
 * 产品信息填写页 (CCC-05, manual 004, 2.1.2): what the HS code asks and the rest. 【重新选择】 keeps what was typed and leads back to the
 * choice; 【返回】 saves nothing; 【保存并添加下一个】 checks, and begins the next of the same code.
 */
import Button from 'antd/es/button'
import { useRef, useState, type KeyboardEvent } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { Box } from '../../../renderer/kit/box/Box.tsx'
import { RowField } from '../../../renderer/kit/form/FieldRow.tsx'
import { useForm, useFormValue } from '../../../renderer/kit/form/form-context.ts'
import { focusWrong, handleFormKeys } from '../../../renderer/kit/form/keys.ts'
import type { RowBoxProps } from '../../../renderer/kit/form/form-slots.ts'
import { RuleFoot } from '../../../renderer/kit/form/RuleFoot.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { ChooseProduct } from './ChooseProduct.tsx'
import { chosenProduct, emptiedProduct } from './chosen-product.ts'
import { say } from './words.ts'

const own = {
  title: label('免办产品信息填写', 'Product to be exempted'),
  view: label('免办产品信息', 'The product'),
  again: label('重新选择', 'Choose again'),
  saveAndClose: label('保存并关闭', 'Save and close'),
  saveAndNext: label('保存并添加下一个', 'Save and add the next'),
  cleared: label(
    'HS 标准量单位已改变，请重新填写 HS 标准量',
    'The statutory unit is another one: fill in the statutory quantity again',
  ),
} as const
/** Said above the fields, or the system's. */
const ABOVE = new Set(['hsCode', 'hsName'])

export function ProductBox({ name, definition, id, before, isReadOnly, onClose, onNext }: RowBoxProps) {
  const t = useText()
  const form = useForm()
  const fields = useRef<HTMLDivElement>(null)
  const [isChoosing, setIsChoosing] = useState(false)
  const [isCleared, setIsCleared] = useState(false)
  const row = useFormValue((store) => store.settledRow(name, id) ?? store.row(name, id))
  const hsCode = row?.['hsCode'] ?? ''

  const back = () => {
    if (isReadOnly) return onClose()
    if (before) form.putRow(name, before)
    else form.removeRow(name, id)
    return onClose()
  }
  const choose = (code: string) => {
    const next = chosenProduct(
      form.row(name, id) ?? { id },
      code,
      form.content.fields,
      form.circumstances.facts,
    )
    form.putRow(name, next.row)
    setIsCleared(next.isCleared)
    setIsChoosing(false)
  }
  /** Right: everything is there. */
  const check = (): boolean => {
    form.showRow(name, id)
    if (form.problemsOfRow(name, id).length === 0) return true
    if (fields.current) focusWrong(fields.current)
    return false
  }
  const close = () => check() && onClose()
  const next = () =>
    check() && onNext(chosenProduct({ id }, hsCode, form.content.fields, form.circumstances.facts).row)
  const onKeys = (event: KeyboardEvent<HTMLElement>) => {
    if (!isReadOnly) handleFormKeys(event, { onLast: close, onHandIn: close })
  }
  if (!isReadOnly && (isChoosing || hsCode === ''))
    return <ChooseProduct onChosen={choose} onBack={hsCode === '' ? back : () => setIsChoosing(false)} />
  return (
    <Box
      title={t(isReadOnly ? own.view : own.title)}
      width={680}
      onCancel={back}
      className="row-dialog"
      footer={
        isReadOnly ? (
          <Button onClick={onClose}>{t(say.back)}</Button>
        ) : (
          <>
            <Button onClick={() => setIsChoosing(true)}>{t(own.again)}</Button>
            <Button onClick={() => form.putRow(name, emptiedProduct(row ?? { id }, form.content.fields))}>
              {t(say.refill)}
            </Button>
            <Button onClick={back}>{t(say.back)}</Button>
            <Button type="primary" onClick={close}>
              {t(own.saveAndClose)}
            </Button>
            <Button type="primary" onClick={next}>
              {t(own.saveAndNext)}
            </Button>
          </>
        )
      }
    >
      <p className="product-code">
        {t(definition.fields['hsCode']?.label ?? own.title)}
        {t(words.colon)}
        <strong>{hsCode}</strong> {row?.['hsName']}
      </p>
      {isCleared && <output className="field-message">{t(own.cleared)}</output>}
      <div ref={fields} className="row-fields" data-fields onKeyDownCapture={onKeys}>
        {Object.keys(definition.fields)
          .filter((field) => !ABOVE.has(field))
          .map((field) => (
            <RowField key={field} rows={name} id={id} name={field} isReadOnly={isReadOnly} />
          ))}
      </div>
      <RuleFoot isAgain />
    </Box>
  )
}
