/**
 * Choosing from a table by searching it (GEN-12): Space opens, the list follows what is typed, Enter takes. Who types faster than the
 * list can follow gets what was typed, never an entry of the list before.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import type { CodeEntry } from '../../../contract/code-entry.ts'
import type { FieldOptions } from '../../../domain/kit/field.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import '../../styles/codes.css'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { useNameOf } from '../codes/code-names.ts'
import { codesKey, useCodeSource } from '../codes/code-source.ts'
import { pickerKeys } from './picker-keys.ts'
import { inputProps, type WidgetShared } from './widget.ts'

const LIMIT = 50
const SEARCH = label('按空格键检索、支持模糊查询', 'Press Space to search')

interface Option {
  readonly value: string
  readonly label: string
  readonly entry: CodeEntry
  readonly why: Label | null
  readonly remark: Label | null
}

interface Props extends WidgetShared {
  readonly field: FieldOptions
  /** A code table, or the kind of a record collection. */
  readonly table: string
  readonly within?: { readonly relation: string; readonly value: string } | undefined
  /** Why an entry may not be chosen. */
  readonly disabled?: ((entry: CodeEntry) => Label | null) | undefined
  /** What is said beside an entry that may be chosen. */
  readonly remark?: ((entry: CodeEntry) => Label | null) | undefined
  /** Beneath the list while entries in it may not be chosen. */
  readonly refusedNote?: Label | undefined
  /** The code that was written, when it need not be in the table. */
  readonly written?: ((text: string) => string | undefined) | undefined
}

export function TablePicker(props: Props) {
  const t = useText()
  const source = useCodeSource()
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  /** Enter was pressed at this text before its list was there; it is taken from the list when that comes, also after leaving. */
  const [wanted, setWanted] = useState<string | null>(null)
  const box = useRef<HTMLSpanElement>(null)
  /** The entry that the arrows are at, and in which list. */
  const highlighted = useRef<{ readonly code: unknown; readonly list: unknown } | null>(null)
  const { readOnly, tabIndex: _tabIndex, value, ...shared } = inputProps(props)
  const { table, within, disabled, remark, refusedNote } = props
  const { placeholder = SEARCH } = props.field
  const name = useNameOf(table, value)
  const input = {
    table,
    text: wanted ?? text,
    limit: LIMIT,
    ...(within && { within }),
  }
  const found = useQuery({
    queryKey: [...codesKey, 'search', input],
    queryFn: () => source.search(input),
    enabled: isOpen || wanted !== null,
    placeholderData: keepPreviousData,
  })
  const isFollowing = found.isPending || found.isPlaceholderData
  const entries = isOpen || wanted !== null ? (found.data ?? []) : []

  const close = () => {
    setIsOpen(false)
    setText('')
  }
  const search = (typed: string) => {
    setText(typed)
    if (typed !== '') setWanted(null)
  }
  const take = (code: string) => {
    close()
    setWanted(null)
    props.onChange(code)
    const entry = entries.find((one) => one.code === code)
    if (entry) props.onNamed?.(entry)
    // Who has gone elsewhere meanwhile stays there.
    if (box.current?.contains(document.activeElement)) props.onPicked()
  }
  const takeHighlighted = () => {
    const free = entries.filter((entry) => !disabled?.(entry))
    const chosen =
      free.find(
        ({ code }) => highlighted.current?.list === found.data && code === highlighted.current?.code,
      ) ?? free[0]
    const code = props.written?.(wanted ?? text) ?? chosen?.code
    if (code !== undefined) take(code)
    else setWanted(null)
  }
  const onList = useEffectEvent(takeHighlighted)
  useEffect(() => {
    if (wanted !== null && !isFollowing) onList()
  }, [wanted, isFollowing])

  // The drop-down's own Enter closes without taking while it has not drawn the list yet.
  const onEnter = (event: KeyboardEvent) => {
    // Who goes on with Tab has written the code.
    const own = event.key === 'Tab' && !event.shiftKey && isOpen ? props.written?.(text) : undefined
    if (own !== undefined) {
      event.preventDefault()
      return take(own)
    }
    if (event.key !== 'Enter' || !isOpen || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    return isFollowing ? setWanted(text) : takeHighlighted()
  }

  return (
    <span ref={box} className="code-widget" onKeyDownCapture={onEnter}>
      <Select<{ value: string; label?: string }, Option>
        {...shared}
        disabled={readOnly}
        allowClear
        labelInValue
        open={isOpen}
        onOpenChange={(next) => (next ? setIsOpen(true) : close())}
        value={value === '' ? null : { value, label: name }}
        placeholder={readOnly ? undefined : t(placeholder)}
        options={entries.map((entry) => {
          const why = disabled?.(entry) ?? null
          return {
            value: entry.code,
            label: `${entry.number ?? entry.code} ${t(entry)}`.trim(),
            entry,
            why,
            remark: remark?.(entry) ?? null,
            disabled: why !== null,
          }
        })}
        optionRender={({ data }) => <Entry {...data} />}
        showSearch={{ filterOption: false, searchValue: text, onSearch: search }}
        popupRender={(list) => (
          <>
            {list}
            {refusedNote && entries.some((entry) => disabled?.(entry)) && (
              <p className="code-popup-note">{t(refusedNote)}</p>
            )}
          </>
        )}
        notFoundContent={t(found.isFetching ? words.loading : words.noData)}
        popupMatchSelectWidth={false}
        classNames={{ popup: { root: 'code-popup' } }}
        onKeyDown={pickerKeys({
          isOpen,
          isEmpty: value === '',
          clear: () => props.onChange(''),
          open: () => setIsOpen(true),
        })}
        onActive={(entry) => {
          highlighted.current = { code: entry, list: found.data }
        }}
        onClear={() => props.onChange('')}
        onSelect={(chosen) => take(chosen.value)}
      />
    </span>
  )
}

function Entry({ entry, why, remark }: Pick<Option, 'entry' | 'why' | 'remark'>) {
  const t = useText()
  return (
    <span className="code-option">
      <span className="code-option-code">{entry.number ?? entry.code}</span>{' '}
      <span className="code-option-name">{t(entry)}</span>
      {why && (
        <span className="code-option-why" title={t(why)}>
          {t(why)}
        </span>
      )}
      {remark && !why && <span className="code-option-remark">{t(remark)}</span>}
      {entry.path !== '' && (
        <span className="code-option-path" title={entry.path}>
          {entry.path}
        </span>
      )}
    </span>
  )
}
