/** Looking for rows of a sub-table (manual 004, 2.1.2): conditions above it, each by any part of what is written; 【查询】 and 【清除条件】. */
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useId, useMemo, useState } from 'react'
import { toHalfWidth } from '../../../domain/kit/characters.ts'
import type { AnyRows } from '../../../domain/kit/document.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useAnyForm } from './form-context.ts'

const CLEAR = label('清除条件', 'Clear the conditions')

export type Sought = Readonly<Record<string, string>>
const NOTHING: Sought = {}

const folded = (text: string | undefined): string =>
  toHalfWidth(text ?? '')
    .trim()
    .toLowerCase()

/** The rows that fit what was asked for. They stay as they were found until it is asked again, or rows come and go. */
export function useSought(name: string, definition: AnyRows, all: readonly string[]) {
  const form = useAnyForm()
  const [sought, setSought] = useState(NOTHING)
  const ids = useMemo(() => {
    const wanted = Object.entries(sought).filter(([, text]) => folded(text) !== '')
    if (wanted.length === 0 || definition.sought === undefined) return all
    return all.filter((id) => {
      const row = form.row(name, id)
      return wanted.every(([field, text]) => folded(row?.[field]).includes(folded(text)))
    })
  }, [form, name, definition, all, sought])
  return { ids, sought, seek: setSought }
}

interface Props {
  readonly definition: AnyRows
  readonly sought: Sought
  readonly onSeek: (sought: Sought) => void
}

export function RowsQuery({ definition: { fields, sought: names = [] }, sought, onSeek }: Props) {
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
            setTyped(NOTHING)
            onSeek(NOTHING)
          }}
        >
          {t(CLEAR)}
        </Button>
      </form>
    </search>
  )
}
