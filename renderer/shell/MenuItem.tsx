/** One entry of the menu: icon, name and count; folded, its name shows beside it under the mouse and with the focus. */
import Tooltip from 'antd/es/tooltip'
import { createElement } from 'react'
import { moveInMenu } from '../kit/menu/menu-keys.ts'
import { WAITING } from '../kit/menu/words.ts'
import { useText } from '../text/text.ts'
import { menuIcons } from './menu-icons.ts'
import { shownCount } from './menu-count.ts'
import { useMenuFolded } from './menu-folded.ts'
import { useNavigation } from './navigation.ts'
import type { MenuEntry } from './pages.ts'
import { tabId } from './tabs.ts'
import { useWorkspace } from './workspace.ts'

export function MenuItem({ entry, count }: { readonly entry: MenuEntry; readonly count: number }) {
  const t = useText()
  const { active } = useWorkspace()
  const [menuFolded] = useMenuFolded()
  const navigation = useNavigation()
  const title = t(entry.title)
  const button = (
    <button
      type="button"
      title={menuFolded ? undefined : title}
      aria-current={tabId(entry.address) === active ? 'page' : undefined}
      onClick={() => navigation.open(entry.address)}
      onKeyDown={moveInMenu}
    >
      {createElement(menuIcons[entry.icon], { 'aria-hidden': true })}
      <span className={menuFolded ? 'for-readers' : undefined}>{title}</span>
      {count > 0 && (
        <>
          {' '}
          <span className="menu-count">{shownCount(count)}</span>{' '}
          <span className="for-readers">{t(WAITING)}</span>
        </>
      )}
    </button>
  )
  return menuFolded ? (
    <Tooltip title={title} placement="right" trigger={['hover', 'focus']} mouseEnterDelay={0}>
      {button}
    </Tooltip>
  ) : (
    button
  )
}
