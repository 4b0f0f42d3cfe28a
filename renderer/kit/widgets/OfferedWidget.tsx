/** Text for which values are offered: any other may be typed too, and is judged like every text. */
import AutoComplete from 'antd/es/auto-complete'
import { useState } from 'react'
import { PlainInput } from './PlainInput.tsx'
import { inputProps, type WidgetShared } from './widget.ts'

/** As many as a list shows without scrolling for long. */
const MOST = 50

interface Props extends WidgetShared {
  readonly offers: readonly string[]
  /** Characters. */
  readonly max: number
}

export function OfferedWidget({ offers, max, ...props }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const { value, isReadOnly } = props
  const { readOnly, tabIndex, className, ...input } = inputProps({
    ...props,
    field: {},
  })
  if (isReadOnly)
    return (
      <PlainInput
        {...input}
        className={className}
        readOnly={readOnly}
        {...(tabIndex !== undefined && { tabIndex })}
      />
    )
  const fitting = offers.filter((offer) => offer.includes(value.trim()) && offer !== value).slice(0, MOST)
  return (
    <AutoComplete
      {...input}
      className={`offered-widget ${className}`}
      value={value}
      maxLength={max}
      open={isOpen && fitting.length > 0}
      onOpenChange={setIsOpen}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={false}
      options={fitting.map((offer) => ({ value: offer }))}
      onChange={(typed: string | undefined) => props.onChange((typed ?? '').slice(0, max))}
      onSelect={() => {
        setIsOpen(false)
        props.onPicked()
      }}
    />
  )
}
