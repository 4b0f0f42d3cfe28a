/** Looking for rows of a sub-table (manual 004, 2.1.2): conditions above it, each by any part of what is written; 【查询】 and 【清除条件】. */
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useId, useMemo, useState } from 'react'
import { toHalfWidth } from '../../../domain/kit/characters.ts'
import type { AnyRows } from '../../../domain/kit/document.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useAnyForm } from './form-context.ts'

const CLEAR = label('清除条件', 'Clear the conditions')

export type Sought = Readonly<Record<string, string>>
export const NOTHING_SOUGHT: Sought = {}

const folded = (text: string | undefined): string =>
  toHalfWidth(text ?? '')
    .trim()
    .toLowerCase()

/** Has the row every part that was asked for? */
export const fits = (
  sought: Sought,
  row: Readonly<Record<string, string | undefined>> | undefined,
): boolean => Object.entries(sought).every(([field, text]) => folded(row?.[field]).includes(folded(text)))

/** The rows that fit what was asked for. They stay as they were found until it is asked again, or rows come and go. */
export function useSought(name: string, definition: AnyRows, all: readonly string[]) {
  const form = useAnyForm()
  const [sought, setSought] = useState(NOTHING_SOUGHT)
  const ids = useMemo(() => {
    if (Object.values(sought).every((text) => folded(text) === '') || definition.sought === undefined)
      return all
    return all.filter((id) => fits(sought, form.row(name, id)))
  }, [form, name, definition, all, sought])
  return { ids, sought, seek: setSought }
}

interface Props {
  readonly definition: Pick<AnyRows, 'fields' | 'sought'>
  readonly sought: Sought
  readonly onSeek: (sought: Sought) => void
  /** What the button that empties the conditions says. */
  readonly clear?: Label
}

export function RowsQuery({
  definition: { fields, sought: names = [] },
  sought,
  onSeek,
  clear = CLEAR,
}: Props) {
  const t = useText()
  const id = useId()
  const [typed, setTyped] = useState(sought)
  if (names.length === 0) return null
  return (
    <search>
      <form
        className="rows-query"
        onSubmit={(event) => {
          event.preventDefault()
          onSeek(typed)
        }}
      >
        {names.map((name) => {
          const field = fields[name]
          return (
            field && (
              <span key={name}>
                <label htmlFor={`${id}${name}`}>{t(field.label)}</label>
                <Input
                  id={`${id}${name}`}
                  autoComplete="off"
                  maxLength={100}
                  value={typed[name] ?? ''}
                  onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                />
              </span>
            )
          )
        })}
        <Button htmlType="submit">{t(words.query)}</Button>
        <Button
          onClick={() => {
            setTyped(NOTHING_SOUGHT)
            onSeek(NOTHING_SOUGHT)
          }}
        >
          {t(clear)}
        </Button>
      </form>
    </search>
  )
}
