/** 附表 of a 免办证明 (manual 004, 2.6, 2.8, 2.9): each product as approved, by the application's row, and what became of it since. */
import { scaleOfUnit } from '../../../../domain/codes/unit-scale.ts'
import { rows } from '../../../../domain/kit/document.ts'
import { decimal, text } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { products } from '../application/products.ts'

const { name, hsCode, spec, quantity, unit, hsQuantity, hsUnit, brand, maker, usePlace } = products.fields

const scaled = { digits: 14, scale: 4 } as const
const byUnit = { ...scaled, scaleBy: { field: 'unit', scaleOf: scaleOfUnit } } as const
const byHsUnit = { ...scaled, scaleBy: { field: 'hsUnit', scaleOf: scaleOfUnit } } as const

export const certificateProducts = rows(
  label('免办证明附表', 'Annex to the exemption'),
  {
    seq: text(label('序号', 'No.'), { isNumber: true, max: 4 }),
    name,
    hsCode,
    spec,
    quantity: { ...quantity, label: label('需核销数量', 'To be written off') },
    unit,
    hsQuantity: { ...hsQuantity, label: label('需核销 HS 标准量', 'Statutory quantity to be written off') },
    hsUnit,
    brand,
    maker,
    doneQuantity: decimal(label('总核销数量', 'Written off in total'), byUnit),
    doneHsQuantity: decimal(label('总核销 HS 标准量', 'Statutory quantity written off in total'), byHsUnit),
    used: decimal(label('已使用', 'Used so far'), byUnit),
    returned: decimal(label('已退运', 'Returned so far'), byUnit),
    destroyed: decimal(label('已销毁', 'Destroyed so far'), byUnit),
    /** Of what has come in: written off, and neither used, returned nor destroyed. */
    remaining: decimal(label('剩余数量', 'Left of what came in'), byUnit),
    usePlace,
  },
  {
    sought: ['name', 'hsCode', 'spec'],
    boxOnly: ['seq', 'brand', 'maker', 'used', 'returned', 'destroyed', 'remaining', 'usePlace'],
  },
)
