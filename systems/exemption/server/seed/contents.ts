/** What the demonstration's applications say. All names, numbers and addresses are invented. */
import type { Content, Row } from '../../../../domain/kit/document.ts'
import type { AttachmentRef } from '../../../../domain/kit/field.ts'
import { writeTraits } from '../../../../domain/kit/traits.ts'

const PLACE = { useDivision: '330212', usePlace: '浙江省宁波市鄞州区示例路 1 号' } as const

/** 100 台. */
export const airConditioner = (number = 1): Row => ({
  id: `p${number}`,
  hsCode: '8415102100',
  name: `示例分体式空调器 ${number} 型`,
  spec: `KFR-${25 + number}`,
  quantity: '100',
  unit: '001',
  hsQuantity: '100',
  brand: '示例牌',
  maker: '示例空调制造厂',
  origin: 'JPN',
  traits: writeTraits({ installation: '壁挂', split: '分体式', cooling: '2600W' }),
  ...PLACE,
})

/** 1,000 米, which are 80 千克 by the tariff. */
export const cable: Row = {
  id: 'cable',
  hsCode: '8544422100',
  name: '示例有接头电缆',
  spec: 'VV-3',
  quantity: '1000',
  unit: '030',
  hsQuantity: '80',
  brand: '无',
  maker: '示例电缆厂',
  origin: 'DEU',
  traits: writeTraits({ use: '测试设备供电', cableType: '有接头', voltage: '220V' }),
  ...PLACE,
}

export function applicationOf(
  number: number,
  file: AttachmentRef,
  products: readonly Row[] = [airConditioner()],
): Content {
  return {
    fields: {
      agreed: '1',
      clause: 'N1',
      tradeMode: '3010',
      ...PLACE,
      useUnit: '示例恒丰进出口有限公司',
      useContact: '示例操作员甲',
      usePhone: '13800000001',
      reason: '示例：进口样品用于产品研发和认证检测，不销售',
      afterUse: 'destroy',
      contractNo: `SAMPLE-HT-${String(number).padStart(3, '0')}`,
      billNo: `SAMPLEBL${String(number).padStart(4, '0')}`,
    },
    rows: { products: [...products] },
    attachments: Object.fromEntries(
      ['statement', 'licence', 'evidence', 'guarantee', 'contract', 'bill'].map((slot) => [slot, [file]]),
    ),
  }
}
