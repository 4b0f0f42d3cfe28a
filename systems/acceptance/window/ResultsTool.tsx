/** 【带入检验项目】: a row for each item that was approved for these goods, with its standard and method. */
import { uuidv7 } from 'uuidv7'
import { label } from '../../../domain/kit/label.ts'
import { useForm, useFormValue } from '../../../renderer/kit/form/form-context.ts'
import type { RowsToolProps } from '../../../renderer/kit/form/form-slots.ts'
import { resultRows } from '../declare/missing-rows.ts'
import { GreyButton } from './GreyButton.tsx'
import { useAgency } from './use-agency.ts'

const TITLE = label('带入检验项目', 'Add the items of inspection')
const NO_GOODS = label('请先选择商品名称', 'Choose the name of the goods first')
const ALL_THERE = label('检验项目已全部带入', 'All items are there already')

export function ResultsTool({ isFull, onAdd }: RowsToolProps) {
  const goods = useFormValue((form) => form.content.fields['goodsName'] ?? '')
  const { facts } = useForm().circumstances
  const results = useFormValue((form) => form.content.rows['results'])
  const agency = useAgency()
  const approved = agency.data?.rows[0]?.content.rows['scope'] ?? []
  const added = goods === '' ? [] : resultRows(goods, results ?? [], approved, facts)
  const why = goods === '' ? NO_GOODS : added.length === 0 || isFull ? ALL_THERE : null
  return (
    <GreyButton
      title={TITLE}
      why={why}
      onClick={() => onAdd(added.map((row) => ({ id: uuidv7(), ...row })))}
    />
  )
}
