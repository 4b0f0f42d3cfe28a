/** 【核销信息】 of one certificate: per product what is to be written off and what has been, and the single write-offs beneath (manual 004, 2.8.3). */
import Button from 'antd/es/button'
import { collectionOfRecord } from '../../../../domain/kit/collection.ts'
import { label } from '../../../../domain/kit/label.ts'
import type { certificateProducts } from '../../declare/certificate/products.ts'
import { writeOffRecord } from '../../declare/quantities/write-off-record.ts'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import { useTab } from '../../../../renderer/shell/workspace.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { say, titles } from '../words.ts'
import { CertificateHead } from './CertificateHead.tsx'
import { CertificateList } from './CertificateList.tsx'
import { CertificatePage } from './CertificatePage.tsx'
import { ProductTable } from './ProductTable.tsx'

const NONE = label('该证明没有核销记录', 'Nothing of this exemption has been written off')
const collection = collectionOfRecord(writeOffRecord)
const COLUMNS = writeOffRecord.list.columns
const QUANTITIES = [
  'quantity',
  'hsQuantity',
  'doneQuantity',
  'doneHsQuantity',
] as const satisfies readonly (keyof typeof certificateProducts.fields)[]

export default function WriteOffsPage() {
  const t = useText()
  const { close } = useNavigation()
  const tab = useTab()
  return (
    <CertificatePage>
      {(certificate) => (
        <>
          <CertificateHead certificate={certificate} />
          <ProductTable
            title={titles.writeOffs}
            products={certificate.content.rows['products'] ?? []}
            quantities={QUANTITIES}
          />
          <h2>{t(writeOffRecord.title)}</h2>
          <CertificateList
            collection={collection}
            title={writeOffRecord.title}
            empty={NONE}
            certificate={{ equals: certificate.content.fields['certificateNo'] ?? '' }}
            columns={COLUMNS}
          />
          <div className="box-buttons">
            <Button onClick={() => close(tab.id)}>{t(say.back)}</Button>
          </div>
        </>
      )}
    </CertificatePage>
  )
}
