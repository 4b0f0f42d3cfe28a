/** Products of a record of use, return or destruction: rows of the certificate by their ids, each with a whole number of what remains (manual 004, 2.9). */
import { rows } from '../../../../domain/kit/document.ts'
import { code, decimal, text } from '../../../../domain/kit/field.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'
import { quantityOf } from '../quantities/line-fields.ts'

const bySystem = { filledBy: 'system' } as const

export const useProducts = (amount: Label) =>
  rows(
    label('产品', 'Products of the record'),
    {
      seq: text(label('序号', 'No.'), { ...bySystem, max: 10 }),
      name: text(label('产品名称', 'Product'), { ...bySystem, max: 200 }),
      hsCode: text(label('HS 编码', 'HS code'), { ...bySystem, max: 10 }),
      spec: text(label('规格/型号', 'Model'), { ...bySystem, max: 200 }),
      unit: code(label('数量/重量单位', 'Unit of quantity or weight'), 'units', bySystem),
      remaining: decimal(label('剩余数量', 'Left of what came in'), { ...bySystem, ...quantityOf }),
      amount: decimal(amount, { required: true, digits: 14, scale: 0, min: '1' }),
    },
    {
      min: 1,
      max: 500,
      addsNone: true,
    },
  )
