/** What was found: state, preview, and for entry certificates PDF and QR code. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { apiPath } from '../../../public/kit/api.ts'
import { useText } from '../../../public/kit/language.ts'
import type { FoundCertificate } from '../contract.ts'
import { Preview } from './Preview.tsx'
import { say } from './words.ts'

const fileAt = (kind: 'pdf' | 'qr', pass: string): string =>
  `${apiPath(`/open/certificates/${kind}`)}?pass=${encodeURIComponent(pass)}`

export function FoundOne({
  found,
  onAgain,
}: {
  readonly found: FoundCertificate
  readonly onAgain: () => void
}) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // Who listens hears that there is a result.
  useEffect(() => heading.current?.focus(), [])
  const { certificateNo, kind, issueDate, state, pass, direction } = found
  const isValid = state === 'valid'
  return (
    <section className="found">
      <h2 ref={heading} tabIndex={-1}>
        {t(say.result)}
      </h2>
      <dl>
        <dt>{t(say.certificateNo)}</dt>
        <dd>{certificateNo}</dd>
        <dt>{t(say.kind)}</dt>
        <dd>{t(kind)}</dd>
        <dt>{t(say.issueDate)}</dt>
        <dd>{issueDate}</dd>
        <dt>{t(say.state)}</dt>
        <dd className={isValid ? 'good' : 'bad'}>{t(isValid ? say.valid : say.invalid)}</dd>
      </dl>
      <div className="buttons">
        <button type="button" className="main" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? say.closePreview : say.preview)}
        </button>
        {direction === 'entry' &&
          (isValid ? (
            <a className="button" download href={fileAt('pdf', pass)}>
              {t(say.pdf)}
            </a>
          ) : (
            <button type="button" disabled title={t(say.pdfOff)}>
              {t(say.pdf)}
            </button>
          ))}
        {direction === 'entry' && (
          <a className="button" download href={fileAt('qr', pass)}>
            {t(say.qr)}
          </a>
        )}
        <button type="button" onClick={onAgain}>
          {t(say.again)}
        </button>
      </div>
      {direction === 'entry' && !isValid && <p className="quiet">{t(say.pdfOff)}</p>}
      {isOpen && <Preview preview={found.preview} certificateNo={certificateNo} />}
    </section>
  )
}
