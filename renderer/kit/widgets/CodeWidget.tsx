/** A code from a code table, searched by code, Chinese name or pinyin initials (GEN-12). */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Select from 'antd/es/select'
import { useState } from 'react'
import { useApi } from '../../app/client.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { pickerKeys } from './picker-keys.ts'
import { inputProps, type WidgetProps } from './widget.ts'

const LIMIT = 30

export function CodeWidget(props: WidgetProps<'code'>) {
  const t = useText()
  const { query } = useApi()
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  const { readOnly, tabIndex: _tabIndex, value, ...shared } = inputProps(props)
  const { table } = props.field
  const found = useQuery(query.codes.search.queryOptions({ input: { table, text, limit: LIMIT }, enabled: isOpen, placeholderData: keepPreviousData }))
  const current = useQuery(query.codes.get.queryOptions({ input: { table, code: value }, enabled: value !== '', staleTime: Infinity }))
  const entries = isOpen ? (found.data ?? []) : current.data ? [current.data] : []
  return (
    <Select
      {...shared}
      disabled={readOnly}
      allowClear
      open={isOpen}
      onOpenChange={setIsOpen}
      value={value === '' ? null : value}
      options={entries.map((entry) => ({ value: entry.code, label: `${entry.code} ${t(entry)}` }))}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText, autoClearSearchValue: true }}
      notFoundContent={t(found.isFetching ? words.loading : words.noData)}
      popupMatchSelectWidth={false}
      onKeyDown={pickerKeys({ isOpen, isEmpty: value === '', clear: () => props.onChange(''), open: () => setIsOpen(true) })}
      onChange={(next: string | null | undefined) => props.onChange(next ?? '')}
      onSelect={props.onPicked}
    />
  )
}
