/** 出境检验检疫电子证书查询 (CERT-07): one condition, chosen by its radio button; the number opens the preview. */
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import { exportCertificate } from '../declare/export-certificate.ts'
import { CertificateQuery } from './CertificateQuery.tsx'

const collection = collectionOfRecord(exportCertificate)
const NOTICE = label(
  '按签证日期查询目前只支持属地查检云签发的出境检验检疫电子证书，原业务流程出具的出境检验检疫电子证书建议按照检验检疫编号或者证书编号进行查询',
  'Querying by date of issue covers certificates of the cloud issuing system; for older ones query by inspection number or certificate number',
)

export default function ExportQueryPage() {
  return (
    <CertificateQuery
      collection={collection}
      notice={NOTICE}
      filters={['inspectionNo', 'certificateNo', 'issueDate']}
    />
  )
}
