/** One of a few: a drop-down. Backspace clears it. */
import Select from 'antd/es/select'
import { useState } from 'react'
import { useText } from '../../text/text.ts'
import { pickerKeys } from './picker-keys.ts'
import { inputProps, placeholderOf, type WidgetProps } from './widget.ts'

/** From here on typing filters the entries. */
const SEARCH_FROM = 8

export function ChoiceWidget(props: WidgetProps<'choice'>) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const { readOnly, tabIndex: _tabIndex, value, ...shared } = inputProps(props)
  const options = Object.entries(props.field.choices).map(([name, title]) => ({
    value: name,
    label: t(title),
  }))
  return (
    <Select
      {...shared}
      {...placeholderOf(props, t)}
      disabled={readOnly}
      allowClear
      open={isOpen}
      onOpenChange={setIsOpen}
      value={value === '' ? null : value}
      options={options}
      showSearch={options.length >= SEARCH_FROM && { optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onKeyDown={pickerKeys({
        isOpen,
        isEmpty: value === '',
        clear: () => props.onChange(''),
        open: () => setIsOpen(true),
      })}
      onChange={(next: string | null | undefined) => props.onChange(next ?? '')}
      onSelect={props.onPicked}
    />
  )
}
