/** What stands on 入境货物检验检疫证明 (format 5-1), a 示例版式; entry certificates are never printed onto blanks. */
import { label } from '../../../domain/kit/label.ts'
import { cells as c } from './layouts/cells.ts'
import { single } from './layouts/cell.ts'
import type { FormSubject } from './layouts/compose.ts'
import type { Family } from './layouts/families.ts'

export const ENTRY_KIND = '入境货物检验检疫证明'

/** `seq` names the format in the layout only; the export formats end at 23. */
export const entrySubject: FormSubject = {
  seq: '5-1',
  kindZh: ENTRY_KIND,
  nameEn: 'Certificate of Inspection and Quarantine for Import',
  language: 'zh',
}

export const entryFamily: Family = {
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
}
