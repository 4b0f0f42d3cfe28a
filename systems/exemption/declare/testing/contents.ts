/** Contents that pass, all invented; tests and the demonstration change one thing in them. */
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import type { Content, Row } from '../../../../domain/kit/document.ts'
import { writeTraits } from '../../../../domain/kit/traits.ts'

type Fields = Content['fields']

export const file = (mark: string): AttachmentRef => ({
  sha256: mark.charCodeAt(0).toString(16).padStart(64, '0'),
  name: `${mark}.7z`,
  bytes: 1000,
  type: 'other',
})

/** 100 台 unless said otherwise. */
export const airConditioner = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  hsCode: '8415102100',
  name: '示例空调器',
  spec: 'KFR-26',
  quantity: '100',
  unit: '001',
  hsQuantity: '100',
  brand: '示例牌',
  maker: '示例厂',
  origin: 'JPN',
  traits: writeTraits({ installation: '壁挂', split: '分体式', cooling: '2600W' }),
  useDivision: '330212',
  usePlace: '示例路 1 号',
  ...over,
})

/** 1,000 米, which are 80 千克 by the tariff. */
export const cable = (id: string, over: Partial<Row> = {}): Row => ({
  id,
  hsCode: '8544422100',
  name: '示例电缆',
  spec: 'VV-3',
  quantity: '1000',
  unit: '030',
  hsQuantity: '80',
  brand: '无',
  maker: '示例厂',
  origin: 'DEU',
  traits: writeTraits({ use: '示例', cableType: '有接头', voltage: '220V' }),
  useDivision: '330212',
  usePlace: '示例路 1 号',
  ...over,
})

export const NEEDED = ['statement', 'licence', 'evidence', 'guarantee'] as const

export const applicationContent = (
  rows: readonly Row[] = [airConditioner('p1')],
  fields: Fields = {},
  attachments: Content['attachments'] = Object.fromEntries(NEEDED.map((slot) => [slot, [file('a')]])),
): Content => ({
  fields: {
    agreed: '1',
    clause: 'N1',
    tradeMode: '3010',
    applicant: '示例恒丰进出口有限公司',
    useDivision: '330212',
    usePlace: '示例路 1 号',
    useUnit: '示例恒丰进出口有限公司',
    useContact: '示例操作员甲',
    usePhone: '13800000001',
    reason: '示例：进口样品用于型式试验研究',
    afterUse: 'destroy',
    ...fields,
  },
  rows: { products: [...rows] },
  attachments,
})
