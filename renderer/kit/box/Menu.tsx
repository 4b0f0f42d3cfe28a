/** Actions that open beneath a button: Enter or a click opens, ↑ and ↓ move, Escape goes back to the button, and so does what was chosen. */
import Dropdown from 'antd/es/dropdown'
import { useRef, type ReactNode } from 'react'
import { isAtRest, placeOfFocus, type Place } from './focus.ts'

interface Props {
  readonly items: readonly { readonly key: string; readonly label: string; readonly onClick: () => void }[]
  readonly isDisabled?: boolean
  /** The button. */
  readonly children: ReactNode
}

export function Menu({ items, isDisabled = false, children }: Props) {
  const from = useRef<Place>([])
  const goBack = () => {
    const [button] = from.current
    if (button instanceof HTMLElement) button.focus()
  }
  const choose = (run: () => void) => () => {
    goBack()
    run()
  }
  /** Once it has closed: who went elsewhere meanwhile stays there. */
  const closed = () =>
    requestAnimationFrame(() => (isAtRest() || document.activeElement?.closest('.ant-dropdown')) && goBack())
  return (
    <Dropdown
      trigger={['click']}
      disabled={isDisabled}
      autoFocus
      onOpenChange={(isOpen) => {
        if (isOpen) from.current = placeOfFocus()
        else closed()
      }}
      menu={{ items: items.map(({ key, label, onClick }) => ({ key, label, onClick: choose(onClick) })) }}
    >
      {children}
    </Dropdown>
  )
}
