/** One row of a sub-table, with its messages beneath it. Drawn again alone when it changes. */
import { memo, useMemo, type MouseEvent } from 'react'
import type { AnyRows } from '../../../domain/kit/document.ts'
import type { ScalarField } from '../../../domain/kit/field.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { ValueText } from '../list/ValueText.tsx'
import { useFormValue, useMessages } from './form-context.ts'
import { rowAt } from './form-place.ts'

const say = {
  edit: label('编辑', 'Edit'),
  view: label('查看', 'View'),
  tick: label('选择', 'Select'),
} as const

interface Props {
  readonly rows: string
  readonly definition: AnyRows
  readonly id: string
  /** From 1. */
  readonly number: number
  readonly isReadOnly: boolean
  readonly isTicked: boolean | undefined
  /** It is being written in the strip beneath. */
  readonly isChosen: boolean
  readonly onTick: ((id: string, isTicked: boolean) => void) | undefined
  /** Rows are neither added nor removed here. */
  readonly isFixed: boolean
  /** A click on the row, where it does not open it. */
  readonly onChoose: ((id: string) => void) | undefined
  readonly onEdit: (id: string) => void
  readonly onRemove: (id: string) => void
}

const alarms = (field: ScalarField, value = ''): boolean =>
  field.kind === 'choice' && field.alarms?.includes(value) === true

export const RowLine = memo(
  function RowLine({
    rows,
    definition,
    id,
    number,
    isReadOnly,
    isFixed,
    isTicked = false,
    isChosen,
    onTick,
    onChoose,
    onEdit,
    onRemove,
  }: Props) {
    const t = useText()
    const row = useFormValue((store) => store.settledRow(rows, id))
    const told = useFormValue((store) => store.session.get().told)
    const fields = Object.entries(definition.fields)
    const shown = fields.filter(([name]) => definition.boxOnly?.includes(name) !== true)
    const at = rowAt(rows, id)
    const wrong = useMessages(
      useMemo(() => Object.keys(definition.fields).map((name) => `${at}.${name}`), [at, definition]),
    )
    const isTold = (name: string) =>
      told?.changes.some(
        (change) =>
          change.at === at || change.at === `${at}.${name}` || change.at.startsWith(`${at}.${name}.`),
      )
    const messages = fields.flatMap(([name, field]) =>
      ((message) => (message ? `${t(field.label)}${t(words.colon)}${t(message)}` : []))(
        wrong.get(`${at}.${name}`),
      ),
    )
    /** A click on the row, not on what stands in it. */
    const choose = ({ target }: MouseEvent) => {
      if (target instanceof Element && !target.closest('button, input')) (onChoose ?? onEdit)(id)
    }
    const action = (title: typeof say.edit, run: (id: string) => void) => (
      <button
        type="button"
        className="cell-link"
        aria-label={`${t(title)} ${number}`}
        onClick={() => run(id)}
      >
        {t(title)}
      </button>
    )
    return (
      <>
        <tr
          data-id={id}
          aria-current={isChosen || undefined}
          onDoubleClick={() => onEdit(id)}
          onClick={onChoose || onTick ? choose : undefined}
        >
          {onTick && (
            <td className="cell-tick">
              <input
                type="checkbox"
                aria-label={`${t(say.tick)} ${number}`}
                checked={isTicked}
                onChange={(event) => onTick(id, event.currentTarget.checked)}
              />
            </td>
          )}
          <td className="cell-serial">{number}</td>
          {shown.map(([name, field]) => (
            <td
              key={name}
              className={
                wrong.has(`${at}.${name}`)
                  ? 'cell-wrong'
                  : isTold(name)
                    ? 'cell-told'
                    : alarms(field, row?.[name])
                      ? 'cell-alarm'
                      : undefined
              }
            >
              <ValueText field={field} value={row?.[name]} />
            </td>
          ))}
          <td className="cell-tools">
            <span className="cell-actions">
              {action(isReadOnly ? say.view : say.edit, onEdit)}
              {!isFixed && action(words.remove, onRemove)}
            </span>
          </td>
        </tr>
        {messages.length > 0 && (
          <tr className="row-messages">
            <td colSpan={shown.length + (onTick ? 3 : 2)} className="field-message">
              {messages.join(t(words.semicolon))}
            </td>
          </tr>
        )}
      </>
    )
  },
  (before, now) =>
    before.id === now.id &&
    before.number === now.number &&
    before.isReadOnly === now.isReadOnly &&
    before.isTicked === now.isTicked &&
    before.isChosen === now.isChosen &&
    before.isFixed === now.isFixed &&
    before.onChoose === now.onChoose &&
    before.definition === now.definition,
)
