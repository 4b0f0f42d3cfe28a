/** What was found, as the manual lists it (6.2.1); on a narrow screen as the mobile page has it (6.4.1). The number opens the preview. */
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
  useEffect(() => heading.current?.focus(), [found])
  const { certificateNo, kind, issueDate, state, direction } = found
  const isValid = state === 'valid'
  const heads = [say.certificateNo, say.kind, say.issueDate, say.state, say.actions].map(t)
  const [number, category, issued, standing, actions] = heads
  return (
    <section className="found">
      <h2 ref={heading} tabIndex={-1}>
        {t(say.result)}
      </h2>
      <table className="list">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td data-head={number}>
              <button
                type="button"
                className="link"
                aria-expanded={isOpen}
                onClick={() => setIsOpen(!isOpen)}
              >
                {certificateNo}
              </button>
            </td>
            <td data-head={category}>{t(kind)}</td>
            <td data-head={issued}>{issueDate}</td>
            <td data-head={standing} className={isValid ? 'good' : 'bad'}>
              {t(isValid ? say.valid : say.invalid)}
            </td>
            <td data-head={actions} className="actions">
              <div className="buttons">
                <button
                  type="button"
                  className="main"
                  aria-expanded={isOpen}
                  onClick={() => setIsOpen(!isOpen)}
                >
                  {t(isOpen ? say.closePreview : say.preview)}
                </button>
                {direction === 'entry' && <Downloads found={found} />}
                <button type="button" className="only-narrow" onClick={onAgain}>
                  {t(say.again)}
                </button>
              </div>
            </td>
          </tr>
        </tbody>
      </table>
      {direction === 'entry' && !isValid && <p className="quiet">{t(say.pdfOff)}</p>}
      {isOpen && <Preview preview={found.preview} certificateNo={certificateNo} />}
    </section>
  )
}

/** Plain links: the browsers inside of messaging programs know no other download. */
function Downloads({ found: { state, pass } }: { readonly found: FoundCertificate }) {
  const t = useText()
  return (
    <>
      {state === 'valid' ? (
        <a className="button" download href={fileAt('pdf', pass)}>
          {t(say.pdf)}
        </a>
      ) : (
        <button type="button" disabled title={t(say.pdfOff)}>
          {t(say.pdf)}
        </button>
      )}
      <a className="button" download href={fileAt('qr', pass)}>
        {t(say.qr)}
      </a>
    </>
  )
}
