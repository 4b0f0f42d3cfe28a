/** The places that several families of forms share. */
import { dual, single } from './cell.ts'

export const cells = {
  consignor: dual('发货人名称及地址', 'Name, address of consignor', 'consignorZh', 'consignorEn', 2),
  consignee: dual('收货人名称及地址', 'Name, address of consignee', 'consigneeZh', 'consigneeEn', 2),
  goods: dual('品名', 'Description of goods', 'productZh', 'productEn', 1.5),
  plantGoods: dual('植物及植物产品名称', 'Name of produce', 'productZh', 'productEn', 1),
  animals: dual('动物种类', 'Species of animals', 'productZh', 'productEn', 1),
  botanicalName: single('植物学名', 'Botanical name of plants', 'botanicalName'),
  quantity: single('报检数量', 'Quantity declared', 'quantity'),
  weight: single('报检重量', 'Weight declared', 'weight'),
  packages: single('包装数量', 'Number of packages', 'packages'),
  packaging: single('包装种类', 'Type of packages', 'packaging'),
  marks: single('标记及号码', 'Mark and no.', 'marks', 'shrink', 2),
  origin: dual('产地', 'Place of origin', 'originZh', 'originEn'),
  destination: dual('到达国家/地区', 'Place of destination', 'destinationZh', 'destinationEn'),
  conveyance: dual('运输工具', 'Means of conveyance', 'conveyanceZh', 'conveyanceEn'),
  entryPoint: single('到达口岸', 'Point of entry', 'entryPoint'),
  dispatchDate: single('发货日期', 'Date of despatch', 'dispatchDate', 'refuse'),
  inspectionDate: single('检验检疫日期', 'Date of inspection', 'inspectionDate', 'refuse'),
  establishment: single('生产加工企业', 'Name of establishment', 'establishment', 'shrink', 2),
  establishmentNo: single('企业注册号', 'Establishment no.', 'establishmentNo'),
  treatment: single('处理方法', 'Treatment', 'treatment'),
  treatmentDate: single('处理日期', 'Date', 'treatmentDate', 'refuse'),
  chemical: single('药剂', 'Chemical', 'chemical'),
  concentration: single('药剂浓度', 'Concentration', 'concentration'),
  durationTemperature: single('持续时间及温度', 'Duration and temperature', 'durationTemperature'),
}
