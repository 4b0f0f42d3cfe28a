/** Sub-tables behind tabs (manual 001, 1.3). A tab says how many rows its table has, and how many messages; whoever looks for a message is led behind it. */
import { useId, useState, type KeyboardEvent } from 'react'
import type { AnyRows } from '../../../domain/kit/document.ts'
import { counted, label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { useAnyForm, useFormValue } from './form-context.ts'
import { RowsEditor } from './RowsEditor.tsx'

const say = {
  tables: label('子表', 'Tables'),
  rows: (count: number) => label(`${count} 条记录`, counted(count, 'record')),
  wrong: (count: number) => label(`${count} 处需要修改`, `${count} to correct`),
} as const

interface Props {
  readonly tables: readonly (readonly [string, AnyRows])[]
  readonly isReadOnly: boolean
}

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

export function RowsTabs({ tables, isReadOnly }: Props) {
  const t = useText()
  const id = useId()
  const [chosen, setChosen] = useState(tables[0]?.[0] ?? '')
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEP[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tables.findIndex(([name]) => name === chosen)
    const next = tables[(at + step + tables.length) % tables.length]
    if (!next) return
    setChosen(next[0])
    event.currentTarget.querySelector<HTMLElement>(`[data-table="${next[0]}"]`)?.focus()
  }
  return (
    <div className="rows-tabs">
      <div role="tablist" tabIndex={-1} aria-label={t(say.tables)} onKeyDown={move}>
        {tables.map(([name, rows]) => (
          <Tab
            key={name}
            id={`${id}${name}`}
            name={name}
            definition={rows}
            isReadOnly={isReadOnly}
            isChosen={name === chosen}
            onChoose={() => setChosen(name)}
          />
        ))}
      </div>
      {tables.map(([name, rows]) => (
        <div
          key={name}
          role="tabpanel"
          id={`${id}${name}panel`}
          aria-labelledby={`${id}${name}`}
          hidden={name !== chosen}
        >
          <RowsEditor name={name} definition={rows} isReadOnly={isReadOnly} />
        </div>
      ))}
    </div>
  )
}

interface TabProps {
  readonly id: string
  readonly name: string
  readonly definition: AnyRows
  readonly isReadOnly: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Tab({ id, name, definition, isReadOnly, isChosen, onChoose }: TabProps) {
  const t = useText()
  const form = useAnyForm()
  const count = useFormValue((store) => store.rowIds(name).length)
  const isRequired =
    useFormValue((store) => store.isRequiredAt(`rows.${name}`)) && form.hand.at(name).rows && !isReadOnly
  const wrong = useFormValue(
    (store) => store.shownWrongRows(name) + (store.messageAt(`rows.${name}`) ? 1 : 0),
  )
  return (
    <button
      type="button"
      role="tab"
      id={id}
      data-table={name}
      aria-selected={isChosen}
      aria-controls={`${id}panel`}
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
    >
      {isRequired && (
        <span className="required-mark" aria-hidden>
          *
        </span>
      )}
      {t(definition.title)}
      {count > 0 && (
        <span className="rows-tab-count">
          {' '}
          <span aria-hidden>{count}</span>
          <span className="for-readers">{t(say.rows(count))}</span>
        </span>
      )}
      {wrong > 0 && (
        <span className="menu-count">
          <span aria-hidden>{wrong}</span>
          <span className="for-readers">{t(say.wrong(wrong))}</span>
        </span>
      )}
    </button>
  )
}
