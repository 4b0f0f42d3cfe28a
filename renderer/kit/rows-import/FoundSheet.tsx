/** Which sheet of a file was read, what becomes of its hidden rows, and what else should be known of the reading. */
import Radio from 'antd/es/radio'
import Select from 'antd/es/select'
import { useId } from 'react'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import type { ImportChoice, ImportState } from './use-import.ts'
import { importWords as say } from './words.ts'

interface Props {
  readonly state: Extract<ImportState, { is: 'read' }>
  readonly onChoose: (choice: ImportChoice) => void
}

export function FoundSheet({ state: { found, choice }, onChoose }: Props) {
  const t = useText()
  const id = useId()
  return (
    <>
      <p className="button-row">
        <label htmlFor={id}>
          {t(say.sheet)}
          {t(words.colon)}
        </label>
        {found.sheets.length > 1 ? (
          <Select
            id={id}
            value={found.sheet}
            options={found.sheets.map((name) => ({ value: name, label: name }))}
            popupMatchSelectWidth={false}
            onChange={(sheet: string) => onChoose({ sheet })}
          />
        ) : (
          <span id={id}>{found.sheet}</span>
        )}
      </p>
      {found.hidden > 0 && (
        <p className="button-row">
          <span className="tone-bad">{t(say.hidden(found.hidden))}</span>
          <Radio.Group
            aria-label={t(say.hidden(found.hidden))}
            value={choice.hidden}
            options={[
              { value: 'out', label: t(say.hiddenOut) },
              { value: 'in', label: t(say.hiddenIn) },
            ]}
            onChange={(event) => onChoose({ ...choice, hidden: event.target.value === 'in' ? 'in' : 'out' })}
          />
        </p>
      )}
      {found.notes.map((note) => (
        <p key={note.zh} className="tone-bad">
          {t(note)}
        </p>
      ))}
    </>
  )
}
