/** One condition of a query page, per way of filtering; Enter in any of them queries. */
import Input from 'antd/es/input'
import Select from 'antd/es/select'
import type { ComponentType } from 'react'
import { conditionLabel, type Collection } from '../../../domain/kit/collection.ts'
import type { ScalarKind } from '../../../domain/kit/field.ts'
import { isCodeField } from '../../../domain/kit/kind-traits.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { Filter } from '../../../domain/kit/list.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { CodeWidget } from '../widgets/CodeWidget.tsx'
import { DateInput } from '../widgets/DateInput.tsx'
import { choicesOf } from './choices-of.ts'
import { fromOf, toOf, type Conditions } from './conditions.ts'
import { goToRows } from './row-keys.ts'

export interface FilterInputProps {
  readonly id: string
  readonly collection: Collection
  readonly column: string
  readonly conditions: Conditions
  readonly isDisabled: boolean
  /** Of a code: what is chosen in the condition that it belongs to. */
  readonly scope?: string | undefined
  /** Why it is closed, said in it. */
  readonly closed?: Label | undefined
  /** Entries before those of the column itself. */
  readonly first?: readonly (readonly [string, Label])[] | undefined
  readonly onChange: (change: Conditions) => void
}

function TextFilter({ id, collection, column, conditions, isDisabled, onChange }: FilterInputProps) {
  const t = useText()
  const placeholder = collection.fields[column]?.placeholder
  return (
    <Input
      id={id}
      allowClear
      disabled={isDisabled}
      autoComplete="off"
      maxLength={200}
      {...(placeholder && { placeholder: t(placeholder) })}
      value={conditions[column] ?? ''}
      onKeyDown={goToRows}
      onChange={(event) => onChange({ [column]: event.target.value })}
    />
  )
}

function ChoiceFilter({
  id,
  collection,
  column,
  conditions,
  isDisabled,
  first = [],
  onChange,
}: FilterInputProps) {
  const t = useText()
  const options = [
    { value: '', label: t(words.all) },
    ...[...first, ...choicesOf(collection, column)].map(([name, title]) => ({
      value: name,
      label: t(title),
    })),
  ]
  return (
    <Select
      id={id}
      disabled={isDisabled}
      value={conditions[column] ?? ''}
      options={options}
      popupMatchSelectWidth={false}
      showSearch={options.length > 8 && { optionFilterProp: 'label' }}
      onChange={(value: string) => onChange({ [column]: value })}
    />
  )
}

function RangeFilter({ id, collection, column, conditions, isDisabled, onChange }: FilterInputProps) {
  const t = useText()
  const name = t(conditionLabel(collection, column))
  const end = (part: string, title: string, inputId?: string) => (
    <DateInput
      {...(inputId !== undefined && { id: inputId })}
      aria-label={`${name} ${title}`}
      disabled={isDisabled}
      value={conditions[part] ?? ''}
      onKeyDown={goToRows}
      onChange={(value) => onChange({ [part]: value })}
    />
  )
  return (
    <span className="filter-range">
      {end(fromOf(column), t(words.from), id)}
      <span>{t(words.to)}</span>
      {end(toOf(column), t(words.to))}
    </span>
  )
}

const nothing = () => undefined

function CodeFilter(props: FilterInputProps) {
  const { id, collection, column, conditions, isDisabled, scope, closed, onChange } = props
  const field = collection.fields[column]
  const t = useText()
  if (!isCodeField(field)) return <TextFilter {...props} />
  if (closed) return <Input id={id} disabled placeholder={t(closed)} />
  const { within, ...free } = field
  return (
    <CodeWidget
      id={id}
      field={{
        ...free,
        ...(within && scope !== undefined && { within }),
      }}
      {...(scope !== undefined && { scope })}
      value={conditions[column] ?? ''}
      isReadOnly={isDisabled}
      isRequired={false}
      isInvalid={false}
      describedBy={undefined}
      onChange={(code) => onChange({ [column]: code })}
      onBlur={nothing}
      onPicked={nothing}
    />
  )
}

const inputs = {
  exact: TextFilter,
  contains: TextFilter,
  choice: ChoiceFilter,
  range: RangeFilter,
} as const satisfies Record<Filter['by'], ComponentType<FilterInputProps>>

/** Kinds of fields that are looked for with a widget of their own. */
const own: {
  readonly [Kind in ScalarKind]?: { readonly [By in Filter['by']]?: ComponentType<FilterInputProps> }
} = { code: { exact: CodeFilter, contains: CodeFilter } }

export function FilterInput({
  filter,
  ...rest
}: Omit<FilterInputProps, 'column'> & { readonly filter: Filter }) {
  const kind = rest.collection.fields[filter.column]?.kind
  const FilterKind = (kind && own[kind]?.[filter.by]) ?? inputs[filter.by]
  return <FilterKind column={filter.column} {...rest} />
}
