/** A certificate to print in tests: both languages, a table, on one sheet. All names are invented (示例). */
import type { CertificateContent } from '../../../domain/printing/content.ts'
import type { FormLayout } from '../../../domain/printing/layout.ts'
import { layoutFor } from '../../../systems/certificates/declare/layouts/index.ts'

export const FORMAT = '10'

export function sampleLayout(format = FORMAT): FormLayout {
  const layout = layoutFor(format)
  if (layout === undefined) throw new Error(`no layout for format ${format}`)
  return layout
}

export const sampleContent = (certificateNo: string): CertificateContent => ({
  values: {
    certificateNo,
    consignorZh: '示例恒丰进出口有限公司',
    consignorEn: 'EXAMPLE HENGFENG IMPORT & EXPORT CO., LTD.',
    consigneeEn: 'EXAMPLE TRADING GMBH',
    productZh: '冷冻虾仁',
    productEn: 'FROZEN PEELED SHRIMPS',
    quantity: '1200 CARTONS',
    weight: '12000 KGS',
    originZh: '中国',
    originEn: 'CHINA',
    destinationEn: 'GERMANY',
    statementZh: '上述产品经检验合格，适合人类食用。',
    statementEn: 'The above products were inspected and found fit for human consumption.',
    placeOfIssueEn: 'QINGDAO',
    dateOfIssue: '2026-11-02',
  },
  items: [
    {
      no: '1',
      nameZh: '冷冻虾仁',
      nameEn: 'FROZEN SHRIMPS',
      packages: '1200',
      quantity: '1200',
      weight: '12000',
    },
  ],
})
