/** The list of goods: columns by language. The heads are printed with the rows, because a blank form lacks them. */
import type { LayoutTable } from '../layout.ts'
import type { FormLanguage } from './cell.ts'
import { tableStyle, tenth } from './geometry.ts'

type Column = LayoutTable['columns'][number]
const column = (from: Column['from'], width: number, head: string, align: Column['align'] = 'left'): Column => ({ from, width, align, head })

const columns: { readonly [Language in FormLanguage]: Column[] } = {
  zh: [column('no', 10, '序号', 'center'), column('nameZh', 56, '品名'), column('spec', 28, '规格'), column('packages', 18, '件数', 'right'), column('quantity', 18, '数量', 'right'), column('weight', 20, '重量', 'right'), column('batchNo', 20, '批号')],
  en: [column('no', 10, 'No.', 'center'), column('nameEn', 56, 'Name of goods'), column('spec', 28, 'Specification'), column('packages', 18, 'Packages', 'right'), column('quantity', 18, 'Quantity', 'right'), column('weight', 20, 'Weight', 'right'), column('batchNo', 20, 'Batch no.')],
  'zh-en': [
    column('no', 9, '序号 No.', 'center'),
    column('nameZh', 32, '品名'),
    column('nameEn', 38, 'Name of goods'),
    column('spec', 21, '规格 Spec.'),
    column('packages', 17, '件数 Packages', 'right'),
    column('quantity', 16, '数量 Quantity', 'right'),
    column('weight', 18, '重量 Weight', 'right'),
    column('batchNo', 19, '批号 Batch no.'),
  ],
}

export function tableAt(x: number, y: number, width: number, height: number, language: FormLanguage): LayoutTable {
  return { rect: { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) }, ...tableStyle(language), columns: columns[language], rowGap: 0.8 }
}
