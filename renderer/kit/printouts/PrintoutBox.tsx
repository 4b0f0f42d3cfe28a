/** A paper of a document on the screen (GEN-24): look at it, print it on plain paper, or download it. */
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { Box } from '../box/Box.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import { PaperTools } from './PaperTools.tsx'
import { printoutWords as say } from './words.ts'

const PdfView = lazy(() => import('../pdf/PdfView.tsx'))

interface Props {
  /** Of the document. */
  readonly id: string
  /** One of the papers that the document's declaration names; 打印申请单 without. */
  readonly printout?: string
  readonly title: Label
  readonly onClose: () => void
}

export function PrintoutBox({ id, printout, title, onClose }: Props) {
  const t = useText()
  const language = useLanguage()
  const { client, query } = useApi()
  const input = { id, language, ...(printout !== undefined && { printout }) }
  // Made anew each time the box opens: the document may have changed.
  const made = useQuery(
    query.printouts.make.queryOptions({ input, staleTime: Infinity, gcTime: 0, retry: false }),
  )
  return (
    <Box
      isOnlyRead
      centered
      width={1000}
      title={t(title)}
      footer={null}
      onCancel={onClose}
      className="printout-box"
    >
      {made.isPending && <p className="page-wait">{t(say.make)}</p>}
      {made.isError && <ProblemNote problem={problemOf(made.error)} />}
      {made.data && (
        <>
          <PaperTools file={made.data} onPrint={(order) => client.printouts.print({ ...input, ...order })} />
          <Suspense>
            <PdfView file={made.data} />
          </Suspense>
        </>
      )}
    </Box>
  )
}
