/** A certificate for tests and the bench: all invented, every place filled, every character 示例. */
import type { CertificateContent } from '../../domain/printing/content.ts'

const ocean = '示例远洋食品有限公司'

export interface SampleOptions {
  readonly items?: number
  /** How often the statement says the same again. */
  readonly repeat?: number
  readonly values?: CertificateContent['values']
}

const statementZh =
  '兹证明上述产品来自经海关注册的生产企业，在海关监督下生产、加工、包装和储存；经抽样检验，符合“食品安全国家标准”的要求，适合人类食用。\n产品未检出恶喹酸、孔雀石绿及其代谢物（检出限 0.01 mg/kg）。'
const statementEn =
  'This is to certify that the products described above come from establishments registered with the Customs, were produced, processed, packed and stored under the Customs’ supervision, and were found fit for human consumption.\nOxolinic acid, malachite green and its metabolites were not detected (limit of detection 0.01 mg/kg).'

export function sampleContent({
  items = 3,
  repeat = 1,
  values = {},
}: SampleOptions = {}): CertificateContent {
  const again = (text: string) => Array.from({ length: repeat }, () => text).join('\n')
  return {
    values: {
      certificateNo: '320000226000017001',
      consignorZh: '示例恒丰进出口有限公司\n示例省示例市示例路一百二十八号示例大厦十二层',
      consignorEn:
        'SAMPLE HENGFENG IMPORT & EXPORT CO., LTD.\n12/F SAMPLE MANSION, 128 SAMPLE ROAD, SAMPLE CITY, P.R. CHINA',
      consigneeZh: '示例株式会社',
      consigneeEn: 'SAMPLE TRADING K.K., 1-2-3 SAMPLE-CHO, MINATO-KU, TOKYO 105-0001, JAPAN',
      productZh: '冷冻烤鳗（蒲烧）',
      productEn: 'FROZEN ROASTED EEL (KABAYAKI STYLE)',
      botanicalName: 'Camellia sinensis',
      quantity: '1,200 CARTONS',
      weight: '12,000.00 KGS',
      packages: '1200 箱 CARTONS',
      packaging: '纸箱 CARTON',
      originZh: '中国江苏',
      originEn: 'JIANGSU, CHINA',
      destinationZh: '日本',
      destinationEn: 'JAPAN',
      conveyanceZh: '海运 示例号 V.001E',
      conveyanceEn: 'BY SEA, M.V. SAMPLE V.001E',
      entryPoint: 'YOKOHAMA',
      marks: 'N/M',
      dispatchDate: '2026-11-18',
      inspectionDate: '2026-11-12',
      establishment: `${ocean} SAMPLE OCEAN FOODS CO., LTD.`,
      establishmentNo: '3200/02001',
      treatment: 'FUMIGATION 熏蒸',
      treatmentDate: '2026-11-13',
      chemical: 'METHYL BROMIDE 溴甲烷',
      durationTemperature: '24 hrs / 21℃',
      concentration: '48 g/m³',
      statementZh: again(statementZh),
      statementEn: again(statementEn),
      declarationZh: '以下空白',
      declarationEn: '***',
      placeOfIssueZh: '示例市',
      placeOfIssueEn: 'SAMPLE CITY',
      dateOfIssue: '2026-11-20',
      officerZh: '示例官员',
      officerEn: 'SAMPLE OFFICER',
      ...values,
    },
    items: Array.from({ length: items }, (_, index) => ({
      no: String(index + 1),
      nameZh: `冷冻烤鳗 ${index + 1} 号规格示例`,
      nameEn: 'Frozen roasted eel, sample grade',
      spec: '200-250 g',
      packages: '400',
      quantity: '400',
      weight: '4,000.00',
      batchNo: `B2611${index}`,
    })),
  }
}
