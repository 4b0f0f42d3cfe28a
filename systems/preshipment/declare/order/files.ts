/** 随附单据: what agencies ask enterprises for, and what an agency hands in (海关总署公告2020年第127号, art. 8). */
import { file, MB, type FieldOptions } from '../../../../domain/kit/field.ts'
import { label, type Label } from '../../../../domain/kit/label.ts'
import { SHOWN_TO_OTHERS } from './states.ts'

const paper = (name: Label, options: FieldOptions = {}) =>
  file(name, { types: ['pdf', 'jpg', 'png', 'doc', 'docx'], maxBytes: 10 * MB, maxCount: 20, ...options })
const byAgency = { filledBy: 'agency', shownIn: SHOWN_TO_OTHERS } as const

export const enterpriseFiles = {
  contract: paper(label('贸易合同', 'Contract')),
  invoice: paper(label('发票', 'Invoice')),
  packingList: paper(label('装箱单', 'Packing list')),
  goodsList: paper(label('旧机电产品清单', 'List of the used machinery')),
  description: paper(label('设备说明书', 'Description of the equipment')),
  authorisation: paper(label('现场代表授权委托书', 'Authorisation of the representative on site')),
  licence: paper(label('收货人营业执照', 'Business licence of the consignee')),
  photos: paper(label('设备照片', 'Photographs')),
  others: paper(label('其他', 'Other')),
}

export const agencyFiles = {
  certificate: paper(label('装运前检验证书', 'Pre-shipment inspection certificate'), {
    ...byAgency,
    required: true,
  }),
  report: paper(label('检验报告', 'Inspection report'), { ...byAgency, required: true }),
  agencyOthers: paper(label('检验机构其他材料', 'Other papers of the agency'), byAgency),
}
