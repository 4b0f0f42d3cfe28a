/** What a document about one product line of a certificate shows of it; filled by the system, from the certificate as it stands. */
import { scaleOfUnit } from '../../../../domain/codes/unit-scale.ts'
import { code, decimal, text } from '../../../../domain/kit/field.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'

const bySystem = { filledBy: 'system' } as const
export const quantityOf = { digits: 14, scale: 4 } as const
export const inUnit = { scaleBy: { field: 'unit', scaleOf: scaleOfUnit } } as const
export const inHsUnit = { scaleBy: { field: 'hsUnit', scaleOf: scaleOfUnit } } as const

const total = (name: Label) => decimal(name, { ...bySystem, ...quantityOf })

export const lineFields = {
  seq: text(label('序号', 'No. of the product'), { ...bySystem, max: 10 }),
  productName: text(label('产品名称', 'Product'), { ...bySystem, max: 200 }),
  hsCode: text(label('HS 编码', 'HS code'), { ...bySystem, max: 10 }),
  spec: text(label('规格/型号', 'Model'), { ...bySystem, max: 200 }),
  unit: code(label('数量/重量单位', 'Unit of quantity or weight'), 'units', bySystem),
  hsUnit: code(label('HS 标准量单位', 'Statutory unit'), 'units', bySystem),
  needQuantity: total(label('总核销数量（数量/重量）', 'To be written off, quantity or weight')),
  needHsQuantity: total(label('总核销数量（HS 标准量）', 'To be written off, statutory')),
  doneQuantity: total(label('已核销数量（数量/重量）', 'Written off before, quantity or weight')),
  doneHsQuantity: total(label('已核销数量（HS 标准量）', 'Written off before, statutory')),
}
export type LineField = keyof typeof lineFields

export const certificateFields = {
  applicationNo: text(label('申请号', 'Application no. of the exemption'), { ...bySystem, max: 40 }),
  certificateNo: text(label('证明号', 'Exemption no.'), { ...bySystem, max: 20, required: true }),
  applicant: text(label('申请单位', 'Applicant'), { ...bySystem, max: 200 }),
}
