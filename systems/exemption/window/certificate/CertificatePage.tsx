/** 【证明】 (CCC-12, manual 004, 2.6): the signed paper with its annex to look at, download and print; without network what this machine knows of it. */
import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { lazy, Suspense, type ReactNode } from 'react'
import type { exemptionLocal } from '../../contract.ts'
import { certificate } from '../../declare/certificate/record.ts'
import { label } from '../../../../domain/kit/label.ts'
import { useCalls } from '../../../../renderer/app/client.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { PaperTools } from '../../../../renderer/kit/printouts/PaperTools.tsx'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { RecordSections } from '../../../../renderer/kit/record/RecordSections.tsx'
import { useNavigation } from '../../../../renderer/shell/navigation.ts'
import { useTab } from '../../../../renderer/shell/workspace.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'
import { say } from '../words.ts'
import { useCertificate } from './use-certificate.ts'

const PdfView = lazy(() => import('../../../../renderer/kit/pdf/PdfView.tsx'))

const COPY = label('本机副本，以系统为准', 'Copy of this computer; what the system holds counts')

export default function CertificatePage() {
  const t = useText()
  const { open } = useNavigation()
  const { certificateNo = '' } = useTab().params
  const found = useCertificate(certificateNo)
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  if (!found.data) return <p className="page-wait">{t(found.isPending ? words.loading : words.noData)}</p>
  const { content } = found.data
  return (
    <div className="record-page exemption-certificate">
      <div className="list-toolbar" role="toolbar" aria-label={t(words.actions)}>
        <Button onClick={() => open({ page: 'exemption/applications' })}>{t(say.backToList)}</Button>
      </div>
      <Paper certificateNo={certificateNo} version={Number(content.fields['version'] ?? 0)}>
        <p role="note" className="rows-note">
          ⓘ {t(COPY)}
        </p>
        <RecordSections
          fields={certificate.fields}
          sections={certificate.sections ?? []}
          rows={certificate.rows ?? {}}
          content={content}
        />
      </Paper>
    </div>
  )
}

/** `children`: what is shown instead where the paper cannot be had. */
function Paper({
  certificateNo,
  version,
  children,
}: {
  readonly certificateNo: string
  readonly version: number
  readonly children: ReactNode
}) {
  const t = useText()
  const { client, query } = useCalls<typeof exemptionLocal>()
  const input = { certificateNo, version }
  const paper = useQuery(
    query.exemption.certificatePdf.queryOptions({ input, staleTime: Infinity, gcTime: 0, retry: false }),
  )
  if (paper.isPending) return <p className="page-wait">{t(words.loading)}</p>
  if (paper.isError)
    return (
      <>
        <ProblemNote problem={problemOf(paper.error)} />
        {children}
      </>
    )
  return (
    <>
      <PaperTools
        file={paper.data}
        onPrint={(order) => client.exemption.printCertificate({ ...input, ...order })}
      />
      <Suspense>
        <PdfView file={paper.data} />
      </Suspense>
    </>
  )
}
