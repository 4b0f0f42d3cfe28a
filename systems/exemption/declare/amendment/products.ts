/** 附表 in a round of 修改证明 (manual 004, 2.7): the rows stay, six of their cells may be changed; the statutory quantity with the code or the quantity. */
import { scaleOfUnit } from '../../../../domain/codes/unit-scale.ts'
import { rows } from '../../../../domain/kit/document.ts'
import { code, decimal } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { HS, noWhere, products, sameUnit } from '../application/products.ts'
import { certificateProducts } from '../certificate/products.ts'

const { name, hsCode, spec, quantity, unit, hsQuantity, hsUnit, brand, maker } = products.fields
const { seq } = certificateProducts.fields

const byOwner = { filledBy: 'owner' } as const

export const amendmentProducts = rows(
  label('修改证明产品信息', 'Products of the changed exemption'),
  {
    seq,
    name: { ...name, ...byOwner, label: label('产品名称', 'Name of the product') },
    hsCode: { ...hsCode, ...byOwner },
    spec: { ...spec, ...byOwner },
    quantity: { ...quantity, ...byOwner },
    unit,
    hsQuantity: { ...hsQuantity, ...byOwner },
    hsUnit,
    brand: { ...brand, ...byOwner },
    maker: { ...maker, ...byOwner },
    /** As on the certificate: what the statutory quantity follows. */
    oldHsCode: code(label('原 HS 编码', 'HS code before'), HS),
    oldHsUnit: code(label('原 HS 标准量单位', 'Statutory unit before'), 'units'),
    oldQuantity: decimal(label('原数量/重量', 'Quantity or weight before'), {
      digits: 14,
      scale: 4,
      scaleBy: { field: 'unit', scaleOf: scaleOfUnit },
    }),
    oldHsQuantity: decimal(label('原 HS 标准量', 'Statutory quantity before'), { digits: 14, scale: 4 }),
  },
  {
    filledBy: 'system',
    sought: ['name', 'hsCode', 'spec'],
    boxOnly: ['seq', 'oldHsCode', 'oldHsUnit', 'oldQuantity', 'oldHsQuantity'],
    derive: {
      /** The code's own; of one that has been retired since as it was. */
      hsUnit: ({ hsCode: chosen = '', oldHsCode, oldHsUnit }, { facts }) =>
        facts(HS, chosen)?.attributes['unit'] ?? (chosen === oldHsCode ? oldHsUnit : ''),
      /** Asked again only where what it follows from was changed: 核销 counts both. */
      hsQuantity: ({ hsCode: chosen, quantity: amount, oldHsCode, oldQuantity, oldHsQuantity }) =>
        oldHsQuantity !== undefined && chosen === oldHsCode && amount === oldQuantity
          ? oldHsQuantity
          : undefined,
    },
    rules: [
      {
        at: 'hsCode',
        wrong: ({ hsCode: chosen = '', oldHsCode = '' }, { facts }) =>
          chosen !== '' && chosen !== oldHsCode && facts(HS, chosen) === undefined,
        message: noWhere,
      },
      sameUnit,
    ],
  },
)
