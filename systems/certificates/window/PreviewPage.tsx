/**
 * 【预览】 (CERT-09): the signed certificate, and whether its electronic signature holds, finding by finding. Only export
 * certificates are printed onto blanks, so only they have an overlay to show.
 */
import { useQuery } from '@tanstack/react-query'
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import Segmented from 'antd/es/segmented'
import { lazy, Suspense, useState } from 'react'
import type { Verification } from '../../../contract/local/printing.ts'
import { label } from '../../../domain/kit/label.ts'
import { entryCertificate } from '../declare/entry-certificate.ts'
import { useApi } from '../../../renderer/app/client.ts'
import { problemOf } from '../../../renderer/app/problem.ts'
import { KeyButton } from '../../../renderer/kit/keys/KeyButton.tsx'
import { ProblemNote } from '../../../renderer/kit/problem/ProblemNote.tsx'
import { PrintFlow } from '../../../renderer/printing/PrintFlow.tsx'
import { useOpened } from '../../../renderer/shell/opened.ts'
import { useTab } from '../../../renderer/shell/workspace.ts'
import { useText } from '../../../renderer/text/text.ts'
import { showInstant } from '../../../renderer/text/time.ts'
import { words } from '../../../renderer/text/words.ts'

const PdfView = lazy(() => import('../../../renderer/kit/pdf/PdfView.tsx'))

const say = {
  signed: label('证书PDF', 'Certificate PDF'),
  overlay: label('套打效果', 'As printed'),
  view: label('预览内容', 'What to show'),
  title: label('电子签名验证', 'Signature check'),
  holds: label('签名有效', 'The signature holds'),
  fails: label('签名无效，不能打印', 'The signature does not hold; printing is refused'),
  signer: label('签署者', 'Signer'),
  signedAt: label('签署时间', 'Signed at'),
  good: label('通过', 'passed'),
  bad: label('不通过', 'failed'),
  overlayNote: label(
    '此为套打内容与空白单证示意图叠加的效果，实际只打印套打内容。',
    'What will be printed, over a sketch of the blank form; only the content is printed.',
  ),
} as const

export default function PreviewPage() {
  const { certificateNo = '', collection } = useTab().params
  const hasOverlay = collection !== entryCertificate.kind
  const t = useText()
  const { query } = useApi()
  const canPrint = useOpened().account.role === 'enterprise' && hasOverlay
  const [isPrinting, setIsPrinting] = useState(false)
  const [shown, setShown] = useState<'signed' | 'overlay'>('signed')
  const signed = useQuery(
    query.printing.preview.queryOptions({ input: { certificateNo }, staleTime: Infinity, gcTime: 0 }),
  )
  const overlay = useQuery(
    query.printing.previewOverlay.queryOptions({
      input: { certificateNo },
      staleTime: Infinity,
      gcTime: 0,
      enabled: shown === 'overlay',
    }),
  )
  const current = shown === 'signed' ? signed : overlay
  return (
    <div className="preview-page">
      <div className="preview-paper">
        {current.isError && <ProblemNote problem={problemOf(current.error)} />}
        {current.isPending && <p className="page-wait">{t(words.loading)}</p>}
        {current.data && (
          <Suspense>
            <PdfView key={shown} file={current.data.pdf} />
          </Suspense>
        )}
      </div>
      <aside className="preview-side">
        {canPrint && (
          <p className="button-row">
            <KeyButton
              letter="P"
              type="primary"
              icon={<PrinterOutlined aria-hidden />}
              onClick={() => setIsPrinting(true)}
            >
              {t(words.print)}
            </KeyButton>
          </p>
        )}
        {hasOverlay && (
          <Segmented<'signed' | 'overlay'>
            aria-label={t(say.view)}
            value={shown}
            onChange={setShown}
            options={[
              { value: 'signed', label: t(say.signed) },
              { value: 'overlay', label: t(say.overlay) },
            ]}
          />
        )}
        {shown === 'overlay' && <p className="quiet">{t(say.overlayNote)}</p>}
        {signed.data && <Findings verification={signed.data.verification} />}
      </aside>
      {isPrinting && <PrintFlow certificateNo={certificateNo} onClose={() => setIsPrinting(false)} />}
    </div>
  )
}

function Findings({ verification }: { readonly verification: Verification }) {
  const t = useText()
  const { holds, findings, signer, signedAt } = verification
  return (
    <section aria-label={t(say.title)} className="findings">
      <h2>{t(say.title)}</h2>
      <output className={holds ? 'finding-sum tone-good' : 'finding-sum tone-bad'}>
        {t(holds ? say.holds : say.fails)}
      </output>
      <ul>
        {findings.map((finding) => (
          <li key={finding.what.zh} className={finding.holds ? 'tone-good' : 'tone-bad'}>
            <span>{t(finding.what)}</span>
            <em>{t(finding.holds ? say.good : say.bad)}</em>
          </li>
        ))}
      </ul>
      <dl>
        {signer !== null && (
          <>
            <dt>{t(say.signer)}</dt>
            <dd>{signer}</dd>
          </>
        )}
        {signedAt !== null && (
          <>
            <dt>{t(say.signedAt)}</dt>
            <dd>{showInstant(signedAt)}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
