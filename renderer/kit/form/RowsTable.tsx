/** The rows of a sub-table: one page of them, with ticks where several can be deleted together. */
import type { AnyRows } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { RowLine } from './RowLine.tsx'

const TICK_ALL = label('全选', 'Select all')

export interface Ticks {
  readonly ticked: ReadonlySet<string>
  readonly onTick: (id: string, isTicked: boolean) => void
  readonly onTickAll: (isTicked: boolean) => void
}

interface Props {
  readonly name: string
  readonly definition: AnyRows
  readonly ids: readonly string[]
  /** Rows before the first one shown. */
  readonly first: number
  readonly pageSize: number
  readonly isReadOnly: boolean
  /** Rows are neither added nor removed here. */
  readonly isFixed: boolean
  /** Undefined: none can be ticked. */
  readonly ticks: Ticks | undefined
  /** The one that is being written in the strip. */
  readonly chosen: string | undefined
  /** A click on a row; opens it where absent and rows can be ticked. */
  readonly onChoose?: ((id: string) => void) | undefined
  readonly onEdit: (id: string) => void
  readonly onRemove: (id: string) => void
}

export function RowsTable({
  name,
  definition,
  ids,
  first,
  pageSize,
  isReadOnly,
  isFixed,
  ticks,
  chosen,
  onChoose,
  onEdit,
  onRemove,
}: Props) {
  const t = useText()
  const fields = Object.entries(definition.fields).filter(
    ([field]) => definition.boxOnly?.includes(field) !== true,
  )
  return (
    <table className="data-table" aria-label={t(definition.title)} aria-rowcount={ids.length + 1}>
      <thead>
        <tr>
          {ticks && (
            <th scope="col" className="cell-tick">
              <input
                type="checkbox"
                aria-label={t(TICK_ALL)}
                disabled={ids.length === 0}
                checked={ids.length > 0 && ticks.ticked.size === ids.length}
                onChange={(event) => ticks.onTickAll(event.currentTarget.checked)}
              />
            </th>
          )}
          <th scope="col" className="cell-serial">
            {t(words.serial)}
          </th>
          {fields.map(([field, spec]) => (
            <th key={field} scope="col">
              {t(spec.label)}
            </th>
          ))}
          <th scope="col" className="cell-tools">
            {t(words.actions)}
          </th>
        </tr>
      </thead>
      <tbody>
        {ids.slice(first, first + pageSize).map((id, index) => (
          <RowLine
            key={id}
            rows={name}
            definition={definition}
            id={id}
            number={first + index + 1}
            isReadOnly={isReadOnly}
            isFixed={isFixed}
            isTicked={ticks?.ticked.has(id)}
            isChosen={id === chosen}
            onTick={ticks?.onTick}
            onChoose={onChoose}
            onEdit={onEdit}
            onRemove={onRemove}
          />
        ))}
        {ids.length === 0 && (
          <tr>
            <td colSpan={fields.length + (ticks ? 3 : 2)} className="cell-empty">
              {t(words.noData)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
