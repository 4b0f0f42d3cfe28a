/** 入境检验检疫电子证书查询 (CERT-06): one condition, chosen by its radio button; the number opens the preview. */
import { useState } from 'react'
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { entryCertificate } from '../declare/entry-certificate.ts'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { CertificateQuery } from './CertificateQuery.tsx'
import { EntryDownloads } from './EntryDownloads.tsx'
import { QrBox } from './QrBox.tsx'
import './certificates.css'

const collection = collectionOfRecord(entryCertificate)
const NOTICE = label(
  '仅报关单收发货人或申报单位可进行查询',
  'Only the consignee, the consignor or the declaring unit of the declaration can query',
)

const DOWNLOADS = label('操作', 'Actions')

export default function EntryQueryPage() {
  const t = useText()
  const [qrOf, setQrOf] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <CertificateQuery
        collection={collection}
        notice={NOTICE}
        filters={['declarationNo', 'certificateNo', 'issueDate']}
        columns={['certificateNo', 'kindName', 'issueDate', 'state']}
        rowColumns={[
          {
            name: 'downloads',
            title: t(DOWNLOADS),
            isSortable: false,
            cell: (row) => <EntryDownloads row={row} onQr={setQrOf} onProblem={setProblem} />,
          },
        ]}
      />
      {qrOf !== undefined && <QrBox certificateNo={qrOf} onClose={() => setQrOf(undefined)} />}
    </>
  )
}
