/** What each value of a certificate is called, for captions of sketched forms and for messages to the clerk. */
import { label, type Label } from '../kit/label.ts'
import type { ContentKey, ItemKey } from './content.ts'

const both = (zh: string, en: string) => ({ zh: label(`${zh}（中文）`, `${en} (Chinese)`), en: label(`${zh}（英文）`, `${en} (English)`) })

const consignor = both('发货人', 'Consignor')
const consignee = both('收货人', 'Consignee')
const product = both('品名', 'Description of goods')
const origin = both('产地', 'Place of origin')
const destination = both('到达地', 'Destination')
const conveyance = both('运输工具', 'Means of conveyance')
const statement = both('证明内容', 'Statement')
const declaration = both('附加声明', 'Additional declaration')
const place = both('签证地点', 'Place of issue')
const officer = both('授权签字人', 'Authorised officer')

export const contentLabels: { readonly [Key in ContentKey]: Label } = {
  certificateNo: label('证书编号', 'Certificate no.'),
  consignorZh: consignor.zh,
  consignorEn: consignor.en,
  consigneeZh: consignee.zh,
  consigneeEn: consignee.en,
  productZh: product.zh,
  productEn: product.en,
  botanicalName: label('植物学名', 'Botanical name'),
  quantity: label('数量', 'Quantity'),
  weight: label('重量', 'Weight'),
  packages: label('包装数量', 'Number of packages'),
  packaging: label('包装种类', 'Type of packaging'),
  originZh: origin.zh,
  originEn: origin.en,
  destinationZh: destination.zh,
  destinationEn: destination.en,
  conveyanceZh: conveyance.zh,
  conveyanceEn: conveyance.en,
  entryPoint: label('入境口岸', 'Point of entry'),
  marks: label('标记及号码', 'Marks and numbers'),
  dispatchDate: label('发货日期', 'Date of despatch'),
  inspectionDate: label('检验检疫日期', 'Date of inspection'),
  establishment: label('生产加工企业', 'Establishment'),
  establishmentNo: label('企业注册号', 'Establishment no.'),
  treatment: label('处理方法', 'Treatment'),
  treatmentDate: label('处理日期', 'Date of treatment'),
  chemical: label('药剂', 'Chemical'),
  durationTemperature: label('持续时间及温度', 'Duration and temperature'),
  concentration: label('药剂浓度', 'Concentration'),
  statementZh: statement.zh,
  statementEn: statement.en,
  declarationZh: declaration.zh,
  declarationEn: declaration.en,
  placeOfIssueZh: place.zh,
  placeOfIssueEn: place.en,
  dateOfIssue: label('签证日期', 'Date of issue'),
  officerZh: officer.zh,
  officerEn: officer.en,
}

export const itemLabels: { readonly [Key in ItemKey]: Label } = {
  no: label('序号', 'No.'),
  nameZh: label('品名（中文）', 'Name (Chinese)'),
  nameEn: label('品名（英文）', 'Name (English)'),
  spec: label('规格', 'Specification'),
  packages: label('件数', 'Packages'),
  quantity: label('数量', 'Quantity'),
  weight: label('重量', 'Weight'),
  batchNo: label('批号', 'Batch no.'),
}
