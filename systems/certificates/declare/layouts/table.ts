/** The list of goods: columns by language. The heads are printed with the rows, because a blank form lacks them. */
import type { LayoutTable } from '../../../../domain/printing/layout.ts'
import type { FormLanguage } from './cell.ts'
import { tableStyle, tenth } from './geometry.ts'

type Column = LayoutTable['columns'][number]
const column = (
  from: Column['from'],
  width: number,
  head: string,
  align: Column['align'] = 'left',
): Column => ({ from, width, align, head })

const columns: { readonly [Language in FormLanguage]: Column[] } = {
  zh: [
    column('no', 10, '序号', 'center'),
    column('nameZh', 56, '品名'),
    column('spec', 28, '规格'),
    column('packages', 18, '件数', 'right'),
    column('quantity', 18, '数量', 'right'),
    column('weight', 20, '重量', 'right'),
    column('batchNo', 20, '批号'),
  ],
  en: [
    column('no', 10, 'No.', 'center'),
    column('nameEn', 56, 'Name of goods'),
    column('spec', 28, 'Specification'),
    column('packages', 18, 'Packages', 'right'),
    column('quantity', 18, 'Quantity', 'right'),
    column('weight', 20, 'Weight', 'right'),
    column('batchNo', 20, 'Batch no.'),
  ],
  'zh-en': [
    column('no', 10, '序号\nNo.', 'center'),
    column('nameZh', 30, '品名'),
    column('nameEn', 36, 'Name of goods'),
    column('spec', 20, '规格\nSpec.'),
    column('packages', 18, '件数\nPackages', 'right'),
    column('quantity', 17, '数量\nQuantity', 'right'),
    column('weight', 19, '重量\nWeight', 'right'),
    column('batchNo', 20, '批号\nBatch no.'),
  ],
}

export const columnsOf = (language: FormLanguage): readonly Column[] => columns[language]

export function tableAt(
  x: number,
  y: number,
  width: number,
  height: number,
  language: FormLanguage,
): LayoutTable {
  return {
    rect: { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) },
    ...tableStyle(language),
    columns: columns[language],
    rowGap: 0.8,
  }
}
