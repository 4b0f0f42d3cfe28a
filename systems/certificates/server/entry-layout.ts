/** 入境货物检验检疫证明 (format 5-1): a 示例版式 for reading and download; entry certificates are never printed onto blanks. */
import { label } from '../../../domain/kit/label.ts'
import type { FormLayout } from '../../../domain/printing/layout.ts'
import { cells as c } from '../declare/layouts/cells.ts'
import { single } from '../declare/layouts/cell.ts'
import { composeLayout } from '../declare/layouts/compose.ts'

export const ENTRY_KIND = '入境货物检验检疫证明'

/** `seq` names the format in the layout only; the export formats end at 23. */
export const entryLayout: FormLayout = composeLayout(
  {
    seq: '5-1',
    kindZh: ENTRY_KIND,
    nameEn: 'Certificate of Inspection and Quarantine for Import',
    language: 'zh',
  },
  {
    rows: [
      [c.consignee],
      [c.consignor],
      [c.goods],
      [c.quantity, c.weight],
      [c.packages, c.packaging],
      [c.marks, c.conveyance],
      [c.origin, c.destination],
      [single('入境口岸', 'Port of entry', 'entryPoint'), c.inspectionDate],
    ],
    body: label('证明', 'Certification'),
  },
  {},
)
