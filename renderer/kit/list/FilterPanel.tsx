/** The conditions above a list, 【查询】 and 【重置】. With radios, exactly one condition counts (manual 002, 6.3.1). */
import Button from 'antd/es/button'
import { useId, type ReactNode, type SubmitEvent } from 'react'
import { conditionLabel, type Collection } from '../../../domain/kit/collection.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import type { Filter } from '../../../domain/kit/list.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { aboveOf, withEmptied, type Conditions } from './conditions.ts'
import { FilterInput } from './FilterInput.tsx'
import { QueryButton } from './QueryButton.tsx'

const CONDITIONS = label('查询条件', 'Conditions')

interface Props {
  readonly collection: Collection
  readonly filters: readonly Filter[]
  readonly conditions: Conditions
  /** The chosen condition when only one counts. */
  readonly only: string | undefined
  readonly isFetching: boolean
  readonly notice?: string | undefined
  /** Conditions on yellow ground. */
  readonly yellow?: readonly string[] | undefined
  /** Further entries of drop-downs, by column. */
  readonly firstChoices?: Readonly<Record<string, readonly (readonly [string, Label])[]>>
  /** Stands beside the buttons. */
  readonly extra?: ReactNode
  readonly onOnly: (column: string) => void
  readonly onChange: (change: Conditions) => void
  readonly onQuery: () => void
  readonly onReset: () => void
}

export function FilterPanel({
  collection,
  filters,
  conditions,
  only,
  isFetching,
  notice,
  yellow = [],
  firstChoices = {},
  extra,
  onOnly,
  onChange,
  onQuery,
  onReset,
}: Props) {
  const t = useText()
  const id = useId()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onQuery()
  }
  return (
    <form className="filter-panel" aria-label={t(CONDITIONS)} onSubmit={submit}>
      {filters.map((filter) => {
        const name = t(conditionLabel(collection, filter.column))
        const isOff = only !== undefined && only !== filter.column
        const above = aboveOf(collection, filters, filter.column)
        const scope = above === undefined ? undefined : (conditions[above] ?? '')
        return (
          <div
            key={filter.column}
            className={
              filter.by === 'range'
                ? 'filter filter-wide'
                : yellow.includes(filter.column)
                  ? 'filter filter-yellow'
                  : 'filter'
            }
          >
            {only !== undefined && (
              <input
                type="radio"
                name={`${id}only`}
                aria-label={name}
                checked={!isOff}
                onChange={() => onOnly(filter.column)}
              />
            )}
            <label htmlFor={`${id}${filter.column}`}>{name}</label>
            <FilterInput
              id={`${id}${filter.column}`}
              collection={collection}
              filter={filter}
              conditions={conditions}
              isDisabled={isOff}
              scope={scope}
              closed={scope === '' && 'after' in filter ? filter.after : undefined}
              first={firstChoices[filter.column]}
              onChange={(change) => onChange(withEmptied(collection, filters, change))}
            />
          </div>
        )
      })}
      <div
        className={
          notice !== undefined || extra !== undefined
            ? 'filter-buttons filter-buttons-many'
            : 'filter-buttons'
        }
      >
        {notice !== undefined && <p className="list-notice">{notice}</p>}
        <QueryButton isFetching={isFetching} />
        <Button onClick={onReset}>{t(words.reset)}</Button>
        {extra}
      </div>
    </form>
  )
}
