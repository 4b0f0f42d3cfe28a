/** 产品信息 (manual 004, 2.1.2): what the HS code asks of a product, and two quantities, the statutory one in the code's own unit. */
import { scaleOfUnit } from '../../../../domain/codes/unit-scale.ts'
import { rows } from '../../../../domain/kit/document.ts'
import { code, decimal, multiline, text, traits } from '../../../../domain/kit/field.ts'
import { label } from '../../../../domain/kit/label.ts'
import { lockedInReturn } from './fields.ts'

export const HS = 'cccHs'
export const TRAITS = 'hsTraits'

const required = { required: true } as const
const quantity = { ...required, digits: 14, scale: 4, above: '0' } as const
export const noWhere = label(
  'HS 编码不在目录中或已停用，请重新选择',
  'No longer among the HS codes: choose again',
)

interface TwoQuantities {
  readonly unit?: string | undefined
  readonly hsUnit?: string | undefined
  readonly quantity?: string | undefined
  readonly hsQuantity?: string | undefined
}

/** One thing measured twice in one unit cannot be two quantities. */
export const sameUnit = {
  at: 'hsQuantity',
  wrong: ({ unit = '', hsUnit = '', quantity: one = '', hsQuantity: other = '' }: TwoQuantities) =>
    unit !== '' && unit === hsUnit && one !== '' && other !== '' && one !== other,
  message: label(
    '单位相同时，HS 标准量应等于数量/重量',
    'In the same unit it must equal the quantity or weight',
  ),
} as const

export const products = rows(
  label('产品信息', 'Products to exempt'),
  {
    name: text(label('需免办产品名称', 'Product to exempt'), { ...required, max: 200 }),
    hsCode: code(label('HS 编码', 'HS code'), HS, required),
    hsName: text(label('HS 编码产品名称', 'Name by the HS code'), { filledBy: 'system', max: 300 }),
    spec: text(label('规格/型号', 'Model'), { ...required, max: 200 }),
    quantity: decimal(label('数量/重量', 'Quantity or weight'), {
      ...quantity,
      scaleBy: { field: 'unit', scaleOf: scaleOfUnit },
    }),
    unit: code(label('数量/重量单位', 'Unit of quantity or weight'), 'units', required),
    hsQuantity: decimal(label('HS 标准量', 'Statutory quantity'), {
      ...quantity,
      scaleBy: { field: 'hsUnit', scaleOf: scaleOfUnit },
    }),
    hsUnit: code(label('HS 标准量单位', 'Statutory unit'), 'units', { filledBy: 'system' }),
    brand: text(label('商标', 'Trade mark'), { ...required, max: 200 }),
    maker: text(label('生产厂名', 'Maker'), { ...required, max: 200 }),
    origin: code(label('原产国（地区）', 'Origin'), 'countries', required),
    traits: traits(
      label('产品特性', 'Characteristics'),
      { of: 'hsCode', table: HS, attribute: 'traits', among: TRAITS },
      required,
    ),
    useDivision: code(label('产品最终使用地行政区划', 'Division of final use'), 'adminDivisions', {
      ...required,
      ...lockedInReturn,
    }),
    usePlace: text(label('产品最终使用地', 'Place of final use'), {
      ...required,
      max: 255,
      ...lockedInReturn,
    }),
    nameEn: text(label('英文名称', 'Product in English'), { max: 200 }),
    value: decimal(label('货值', 'Value of the goods'), { digits: 19, scale: 2, above: '0' }),
    currency: code(label('币制', 'Currency of the value'), 'currencies'),
    serials: multiline(label('序列号', 'Serial numbers'), { max: 2000, lines: 2 }),
    remark: text(label('备注', 'Remark'), { max: 200 }),
  },
  {
    min: 1,
    max: 500,
    sought: ['name', 'hsCode', 'spec'],
    removesTicked: true,
    details: label('详细信息', 'All of the product'),
    boxOnly: [
      'hsName',
      'origin',
      'traits',
      'useDivision',
      'usePlace',
      'nameEn',
      'value',
      'currency',
      'serials',
      'remark',
    ],
    derive: {
      hsName: ({ hsCode = '' }, { facts }) => facts(HS, hsCode)?.zh ?? '',
      hsUnit: ({ hsCode = '' }, { facts }) => facts(HS, hsCode)?.attributes['unit'] ?? '',
    },
    requires: [{ fields: ['currency'], when: ({ value = '' }) => value !== '' }],
    rules: [
      {
        at: 'hsCode',
        wrong: ({ hsCode = '' }, { facts }) => hsCode !== '' && facts(HS, hsCode) === undefined,
        message: noWhere,
      },
      sameUnit,
    ],
  },
)
