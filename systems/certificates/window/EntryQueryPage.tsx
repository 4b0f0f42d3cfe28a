/** 入境检验检疫电子证书查询 (CERT-06): one condition, chosen by its radio button; the number opens the preview. */
import { useState } from 'react'
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { entryCertificate } from '../declare/entry-certificate.ts'
import { fromOf, toOf } from '../../../renderer/kit/list/conditions.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { dayFromNow } from '../../../renderer/text/time.ts'
import { EntryDownloads } from './EntryDownloads.tsx'
import { QrBox } from './QrBox.tsx'
import './certificates.css'
import { useOpenPreview } from './open-preview.ts'

const collection = collectionOfRecord(entryCertificate)
const NOTICE = label(
  '仅报关单收发货人或申报单位可进行查询',
  'Only the consignee, the consignor or the declaring unit of the declaration can query',
)

const DOWNLOADS = label('操作', 'Actions')

export default function EntryQueryPage() {
  const t = useText()
  const openPreview = useOpenPreview()
  const [qrOf, setQrOf] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <ListPage
        collection={collection}
        title={collection.title}
        notice={NOTICE}
        filters={['declarationNo', 'certificateNo', 'issueDate']}
        only="issueDate"
        defaults={{ [fromOf('issueDate')]: dayFromNow(-30), [toOf('issueDate')]: dayFromNow(0) }}
        columns={['certificateNo', 'kindName', 'issueDate', 'state']}
        linkColumn="certificateNo"
        onOpen={openPreview}
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
