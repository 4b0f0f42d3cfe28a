/** What opens beside a button and closes again: the focus goes in and, by Escape or past its end, back to the button. */
import Popover, { type PopoverProps } from 'antd/es/popover'
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { controlsIn, firstControl, placeOfFocus, rememberPlace, returnFocus, REST } from './focus.ts'

interface Props {
  readonly title?: ReactNode
  readonly placement: NonNullable<PopoverProps['placement']>
  readonly content: ReactNode
  /** The button. */
  readonly children: ReactNode
}

export function Pop({ content, children, ...rest }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      {...rest}
      open={isOpen}
      onOpenChange={setIsOpen}
      destroyOnHidden
      content={<Inside onClose={() => setIsOpen(false)}>{content}</Inside>}
    >
      {children}
    </Popover>
  )
}

function Inside({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  const inside = useRef<HTMLDivElement>(null)
  const [from] = useState(placeOfFocus)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const { current } = inside
    if (!current) return undefined
    rememberPlace(current, from)
    // Where it stands is known a frame later.
    const goIn = requestAnimationFrame(() =>
      (firstControl(current) ?? current).focus({ preventScroll: true }),
    )
    /** Past either end. */
    const leave = (event: KeyboardEvent) => {
      const end = controlsIn(current).at(event.shiftKey ? 0 : -1)
      if (event.key !== 'Tab' || (end !== undefined && end !== event.target && event.target !== current))
        return
      event.preventDefault()
      close()
    }
    current.addEventListener('keydown', leave)
    return () => {
      cancelAnimationFrame(goIn)
      returnFocus(from)
    }
  }, [from])
  return (
    <div ref={inside} tabIndex={-1} {...{ [REST]: '' }} className="box-inside">
      {children}
    </div>
  )
}
