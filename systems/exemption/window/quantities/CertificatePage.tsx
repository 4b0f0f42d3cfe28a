/** A page about one certificate, which its tab names: until it is there, and when there is none, that is said instead. */
import type { ReactNode } from 'react'
import type { ListRow } from '../../../../contract/local/documents.ts'
import { label } from '../../../../domain/kit/label.ts'
import { problemOf } from '../../../../renderer/app/problem.ts'
import { ProblemNote } from '../../../../renderer/kit/problem/ProblemNote.tsx'
import { useTab } from '../../../../renderer/shell/workspace.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'
import { useCertificate } from '../certificate/use-certificate.ts'
import './quantities.css'

const NONE = label(
  '本机没有该免办证明，请在联网后从“查看申请列表”打开',
  'This computer does not have the exemption: open it from the list of applications when connected',
)

export function CertificatePage({ children }: { readonly children: (certificate: ListRow) => ReactNode }) {
  const t = useText()
  const { certificateNo = '' } = useTab().params
  const found = useCertificate(certificateNo)
  if (found.isError) return <ProblemNote problem={problemOf(found.error)} />
  if (found.data === undefined) return <p className="page-wait">{t(words.loading)}</p>
  if (found.data === null) return <p className="page-wait">{t(NONE)}</p>
  return <div className="quantity-page">{children(found.data)}</div>
}
