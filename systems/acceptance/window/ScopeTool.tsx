/** 【带入必检项目】: the rows that an announcement requires of the goods in the scope, and that are missing. */
import { uuidv7 } from 'uuidv7'
import { label } from '../../../domain/kit/label.ts'
import { useForm, useFormValue } from '../../../renderer/kit/form/form-context.ts'
import type { RowsToolProps } from '../../../renderer/kit/form/form-slots.ts'
import { missingRows } from '../declare/missing-rows.ts'
import { goodsIn } from '../declare/scope.ts'
import { GreyButton } from './GreyButton.tsx'

const TITLE = label('带入必检项目', 'Add the required items')
const NO_GOODS = label('请先新增一行并选择商品名称', 'Add a row and choose the name of the goods first')
const NONE_MISSING = label('必检项目已齐全', 'No required item is missing')

export function ScopeTool({ isFull, onAdd }: RowsToolProps) {
  const rows = useFormValue((form) => form.content.rows)
  const scope = rows['scope'] ?? []
  const { facts } = useForm().circumstances
  const missing = missingRows({ scope, certificates: rows['certificates'] ?? [] }, facts)
  const why = goodsIn(scope).length === 0 ? NO_GOODS : missing.length === 0 || isFull ? NONE_MISSING : null
  return (
    <GreyButton
      title={TITLE}
      why={why}
      onClick={() => onAdd(missing.map((row) => ({ id: uuidv7(), ...row })))}
    />
  )
}
