/** All open tabs by name, however many: a click, or Alt+T and the arrow keys, shows one (GEN-07); Escape goes back to where the clerk was. */
import UnorderedListOutlined from '@ant-design/icons/es/icons/UnorderedListOutlined'
import Button from 'antd/es/button'
import Dropdown from 'antd/es/dropdown'
import { useEffect, useRef, useState } from 'react'
import { label } from '../../domain/kit/label.ts'
import { isAtRest, placeOfFocus, type Place } from '../kit/box/focus.ts'
import { useText } from '../text/text.ts'

const LIST = label('全部选项卡列表（Alt+T）', 'List of all tabs (Alt+T)')

interface Props {
  /** Id and name of each. */
  readonly titles: readonly (readonly [string, string])[]
  readonly active: string | null
  readonly onChoose: (id: string) => void
}

export function TabList({ titles, active, onChoose }: Props) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const from = useRef<Place>([])
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyT') return
      event.preventDefault()
      // Pressed once more it is open already, and the focus in it.
      if (document.activeElement?.closest('.ant-dropdown') === null) from.current = placeOfFocus()
      setIsOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const change = (next: boolean) => {
    setIsOpen(next)
    if (next) from.current = placeOfFocus()
    else requestAnimationFrame(goBack)
  }
  /** Once it has closed: who went elsewhere meanwhile stays there. */
  const goBack = () => {
    const { activeElement } = document
    const [before] = from.current
    if (
      before instanceof HTMLElement &&
      (isAtRest() || activeElement === button.current || activeElement?.closest('.ant-dropdown'))
    )
      before.focus()
  }
  return (
    <Dropdown
      trigger={['click']}
      open={isOpen}
      onOpenChange={change}
      autoFocus
      menu={{
        className: 'tab-menu',
        selectedKeys: active === null ? [] : [active],
        items: titles.map(([id, title]) => ({ key: id, label: title })),
        onClick: ({ key }) => {
          setIsOpen(false)
          onChoose(key)
        },
      }}
    >
      <Button
        ref={button}
        type="text"
        size="small"
        title={t(LIST)}
        aria-label={t(LIST)}
        aria-keyshortcuts="Alt+T"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        icon={<UnorderedListOutlined />}
      />
    </Dropdown>
  )
}
