/** A short list on the home page: each line opens what it names, with a click or Enter. Not shown while there is nothing. */
import { useText } from '../text/text.ts'
import type { Label } from '../../domain/kit/label.ts'

export interface HomeLine {
  readonly id: string
  readonly text: string
  /** Status, day, count: at the end of the line. */
  readonly hint: string
  readonly isDue?: boolean
  readonly open: () => void
}

export function HomeList({ title, lines }: { readonly title: Label; readonly lines: readonly HomeLine[] }) {
  const t = useText()
  if (lines.length === 0) return null
  return (
    <section className="home-list" aria-label={t(title)}>
      <h2>{t(title)}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" onClick={line.open}>
              <span>{line.text}</span>
              <em className={line.isDue ? 'tone-due' : 'quiet'}>{line.hint}</em>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
