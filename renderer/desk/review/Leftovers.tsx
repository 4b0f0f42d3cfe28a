/** What the document held in an older form and the present one has no place for (SYNC-06). */
import { label } from '../../../domain/kit/label.ts'
import type { Leftover } from '../../../domain/kit/upgrade.ts'
import { useText } from '../../text/text.ts'

const OLD = label('旧版内容', 'From the older form')

export function Leftovers({ leftovers }: { readonly leftovers: readonly Leftover[] }) {
  const t = useText()
  if (leftovers.length === 0) return null
  return (
    <section className="desk-section">
      <h2>{t(OLD)}</h2>
      <dl className="desk-values">
        {leftovers.map(({ at, label: name, value }) => (
          <div key={at}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
