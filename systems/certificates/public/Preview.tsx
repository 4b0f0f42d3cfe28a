/** The certificate as its form has it, one or two places to a row; on a narrow screen one below the other. */
import { useText } from '../../../public/kit/language.ts'
import type { FoundCertificate } from '../contract.ts'
import { say } from './words.ts'

type Form = FoundCertificate['preview']

function Rows({ rows }: { readonly rows: Form['rows'] }) {
  const t = useText()
  return (
    <>
      {rows.map((row) => (
        <dl key={row[0]?.caption.zh} className={row.length > 1 ? 'row two' : 'row'}>
          {row.map(({ caption, text }) => (
            <div key={caption.zh}>
              <dt>{t(caption)}</dt>
              <dd>{text === '' ? '***' : text}</dd>
            </div>
          ))}
        </dl>
      ))}
    </>
  )
}

export function Preview({
  preview,
  certificateNo,
}: {
  readonly preview: Form
  readonly certificateNo: string
}) {
  const t = useText()
  const { title, rows, goods, body, treatment, foot } = preview
  return (
    <article className="paper" aria-label={t(title)}>
      <h3>{t(title)}</h3>
      <p className="number">
        {t(say.certificateNo)} {certificateNo}
      </p>
      <Rows rows={rows} />
      <h4>{t(body.heading)}</h4>
      {goods.lines.length > 0 && <Goods goods={goods} />}
      <p className="body">{body.text}</p>
      {treatment && (
        <>
          <h4>{t(treatment.heading)}</h4>
          <Rows rows={treatment.rows} />
        </>
      )}
      <Rows rows={foot} />
      <p className="quiet">{t(say.sample)}</p>
    </article>
  )
}

/** A table; on a narrow screen each line becomes a block whose values carry their heads. */
function Goods({ goods: { heads, lines } }: { readonly goods: Form['goods'] }) {
  return (
    <table className="goods">
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
        {lines.map((line, index) => (
          <tr key={`${index}`}>
            {line.map((text, column) => (
              <td key={heads[column]} data-head={heads[column]}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
