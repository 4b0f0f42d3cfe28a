/** Actions that open beneath a button: Enter or a click opens, ↑ and ↓ move, Escape goes back to the button, and so does what was chosen. */
import Dropdown from 'antd/es/dropdown'
import {
  cloneElement,
  useRef,
  useState,
  type AriaAttributes,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
} from 'react'
import { isAtRest, placeOfFocus, type Place } from './focus.ts'

interface Props {
  readonly items: readonly {
    readonly key: string
    readonly label: ReactNode
    readonly onClick: () => void
  }[]
  /** Key of the one that holds now, where the actions are a choice. */
  readonly chosen?: string
  readonly isDisabled?: boolean
  /** The button. */
  readonly children: ReactElement<AriaAttributes>
}

export function Menu({ items, chosen, isDisabled = false, children }: Props) {
  const from = useRef<Place>([])
  const [isOpen, setIsOpen] = useState(false)
  const goBack = () => {
    const [button] = from.current
    if (button instanceof HTMLElement) button.focus()
  }
  const choose =
    (run: () => void) =>
    ({ domEvent }: { readonly domEvent: SyntheticEvent }) => {
      // The Enter that chose is not also the button's, which has the focus from here on.
      domEvent.preventDefault()
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
      onOpenChange={(next) => {
        setIsOpen(next)
        if (next) from.current = placeOfFocus()
        else closed()
      }}
      menu={{
        items: items.map(({ key, label, onClick }) => ({ key, label, onClick: choose(onClick) })),
        ...(chosen !== undefined && { selectedKeys: [chosen] }),
      }}
    >
      {cloneElement(children, { 'aria-haspopup': 'menu', 'aria-expanded': isOpen })}
    </Dropdown>
  )
}
