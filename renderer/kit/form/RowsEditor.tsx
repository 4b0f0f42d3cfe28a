/**
 * A sub-table: rows are ticked and deleted; the row being edited stands in the fields beneath. Every keystroke is in the
 * draft already, so nothing waits in the editor; Enter in the last field goes on to a new row.
 */
import Button from 'antd/es/button'
import { useRef, useState } from 'react'
import type { AnyRows, Row } from '../../../domain/kit/document.ts'
import type { ScalarField } from '../../../domain/kit/field.ts'
import { normaliseValue, ruleOf } from '../../../domain/kit/kinds.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { showValue } from '../list/cells.ts'
import { FieldRow } from './FieldRow.tsx'
import type { FormMessages } from './form-state.ts'
import { fieldsIn, handleFormKeys } from './keys.ts'

const ADD = label('新增', 'Add')

interface Props {
  readonly name: string
  readonly definition: AnyRows
  readonly rows: readonly Row[]
  readonly messages: FormMessages
  readonly isReadOnly: boolean
  readonly onRule: (rule: Label) => void
  readonly onChange: (change: (rows: Row[]) => Row[]) => void
}

export function RowsEditor({ name, definition, rows, messages, isReadOnly, onRule, onChange }: Props) {
  const t = useText()
  const [current, setCurrent] = useState<string | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const editor = useRef<HTMLDivElement>(null)
  const row = rows.find((candidate) => candidate.id === current)
  const isFull = definition.max !== undefined && rows.length >= definition.max
  const place = (field: string) => `rows.${name}.${current ?? 'new'}.${field}`
  const fields = Object.entries(definition.fields)

  const set = (field: string, raw: string) => {
    if (row) return onChange((all) => all.map((one) => (one.id === row.id ? { ...one, [field]: raw } : one)))
    if (raw === '' || isFull) return undefined
    const id = crypto.randomUUID()
    setCurrent(id)
    return onChange((all) => [...all, { id, [field]: raw }])
  }
  const leave = (field: string, spec: ScalarField) => {
    const raw = row?.[field] ?? ''
    messages.left(place(field), raw)
    const settled = normaliseValue(spec, raw)
    if (settled !== raw) set(field, settled)
  }
  const addNext = () => {
    setCurrent(null)
    requestAnimationFrame(() => editor.current && fieldsIn(editor.current)[0]?.focus())
  }
  const removeTicked = () => {
    onChange((all) => all.filter((one) => !ticked.has(one.id)))
    if (current !== null && ticked.has(current)) setCurrent(null)
    setTicked(new Set())
  }
  const tick = (id: string) => setTicked((ids) => (ids.has(id) ? new Set([...ids].filter((other) => other !== id)) : new Set([...ids, id])))

  return (
    <section className="form-section" data-at={`rows.${name}`}>
      <h2>
        {t(definition.title)}
        <span className="field-message">{((message) => message && t(message))(messages.at(`rows.${name}`))}</span>
      </h2>
      <div className="rows-table">
        <table className="data-table" aria-label={t(definition.title)}>
          <thead>
            <tr>
              <th scope="col" className="cell-tick" aria-label="✓" />
              <th scope="col" className="cell-serial">
                {t(words.serial)}
              </th>
              {fields.map(([field, spec]) => (
                <th key={field} scope="col">
                  {t(spec.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one, index) => (
              <tr key={one.id} aria-selected={one.id === current} onClick={() => setCurrent(one.id)}>
                <td className="cell-tick">
                  <input type="checkbox" aria-label={`✓ ${index + 1}`} disabled={isReadOnly} checked={ticked.has(one.id)} onClick={(event) => event.stopPropagation()} onChange={() => tick(one.id)} />
                </td>
                <td className="cell-serial">{index + 1}</td>
                {fields.map(([field, spec]) => (
                  <td key={field} className={messages.at(`rows.${name}.${one.id}.${field}`) ? 'cell-wrong' : undefined}>
                    {showValue(spec, one[field], t)}
                  </td>
                ))}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={fields.length + 2} className="cell-empty">
                  {t(words.noData)}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {!isReadOnly && (
        <>
          <p className="button-row">
            <Button onClick={addNext} disabled={isFull}>
              {t(ADD)}
            </Button>
            <Button onClick={removeTicked} disabled={ticked.size === 0}>
              {t(words.remove)}
            </Button>
          </p>
          <div className="form-grid" data-fields ref={editor} onKeyDownCapture={(event) => handleFormKeys(event, addNext)}>
            {fields.map(([field, spec]) => (
              <FieldRow key={field} at={place(field)} field={spec} value={row?.[field] ?? ''} message={messages.at(place(field))} isReadOnly={false} onFocus={() => onRule(ruleOf(spec))} onChange={(raw) => set(field, raw)} onBlur={() => leave(field, spec)} />
            ))}
          </div>
        </>
      )}
    </section>
  )
}
