/** 产品名称, HS 编码, 规格型号, each by any part; 【查询】 【清空条件】 (manual 004, 2.8.1). What it hides stays as it was filled in. */
import { label } from '../../../../domain/kit/label.ts'
import { lineFields } from '../../declare/quantities/line-fields.ts'
import { RowsQuery, type Sought } from '../../../../renderer/kit/form/RowsQuery.tsx'

const CLEAR = label('清空条件', 'Empty the conditions')
const CONDITIONS = {
  fields: { name: lineFields.productName, hsCode: lineFields.hsCode, spec: lineFields.spec },
  sought: ['name', 'hsCode', 'spec'],
}

interface Props {
  readonly sought: Sought
  readonly onSeek: (sought: Sought) => void
}

export const ProductsQuery = (props: Props) => <RowsQuery {...props} definition={CONDITIONS} clear={CLEAR} />
