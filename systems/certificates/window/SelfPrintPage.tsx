/** 出境检验检疫证书自助打印 (CERT-08, 09, 10, 16 to 19): the list and the buttons of manual 002, 6.3.3. */
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import { useState } from 'react'
import type { ListRow } from '../../../contract/local/documents.ts'
import { collectionOfRecord } from '../../../domain/kit/collection.ts'
import { label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { exportCertificate } from '../declare/export-certificate.ts'
import { onsiteIssue } from '../declare/onsite-issue.ts'
import { reprint } from '../declare/reprint.ts'
import { KeyButton } from '../../../renderer/kit/keys/KeyButton.tsx'
import { fromOf, toOf } from '../../../renderer/kit/list/conditions.ts'
import { ListPage } from '../../../renderer/kit/list/ListPage.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { DownloadControl } from '../../../renderer/printing/DownloadControl.tsx'
import { PrintFlow } from '../../../renderer/printing/PrintFlow.tsx'
import { useText } from '../../../renderer/text/text.ts'
import { dayFromNow } from '../../../renderer/text/time.ts'
import { words } from '../../../renderer/text/words.ts'
import { ApplyButton } from './ApplyButton.tsx'
import { useOpenPreview } from './open-preview.ts'

const collection = collectionOfRecord(exportCertificate)
const title = collection.views['selfPrint']?.title ?? collection.title
const EXPORT = label('自助打印列表', 'Self-print list')
const CHOOSE: Problem = {
  code: 'INPUT_NOTHING_CHOSEN',
  message: label('请先勾选一条证书', 'Tick a certificate first'),
}

const numberOf = (row: ListRow): string => row.content.fields['certificateNo'] ?? ''

export default function SelfPrintPage() {
  const t = useText()
  const openPreview = useOpenPreview()
  const [printing, setPrinting] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const needing = (row: ListRow | undefined, then: (chosen: ListRow) => void) => () => {
    setProblem(row ? null : CHOOSE)
    if (row) then(row)
  }
  return (
    <>
      <ListPage
        collection={collection}
        view="selfPrint"
        title={title}
        defaults={{
          printStatus: 'pending',
          [fromOf('issueDate')]: dayFromNow(-30),
          [toOf('issueDate')]: dayFromNow(0),
        }}
        canSelect
        linkColumn="certificateNo"
        onOpen={openPreview}
        exportName={EXPORT}
        placesExport
        toolbar={({ selected, exports }) => (
          <>
            <KeyButton
              letter="V"
              icon={<SearchOutlined aria-hidden />}
              onClick={needing(selected, openPreview)}
            >
              {t(words.preview)}
            </KeyButton>
            <KeyButton
              letter="P"
              type="primary"
              icon={<PrinterOutlined aria-hidden />}
              onClick={needing(selected, (row) => setPrinting(numberOf(row)))}
            >
              {t(words.print)}
            </KeyButton>
            {exports}
            <DownloadControl />
            {[onsiteIssue, reprint].map((document) => (
              <ApplyButton
                key={document.kind}
                document={document}
                icon={<PlusOutlined aria-hidden />}
                certificateNo={selected && numberOf(selected)}
                onNothing={() => setProblem(CHOOSE)}
                onStart={() => setProblem(null)}
              />
            ))}
            {problem && <ProblemNote problem={problem} />}
          </>
        )}
      />
      {printing !== null && <PrintFlow certificateNo={printing} onClose={() => setPrinting(null)} />}
    </>
  )
}
