/** One entry of the menu: icon, name and count; folded, its name shows beside it under the mouse and with the focus. */
import Tooltip from 'antd/es/tooltip'
import { createElement } from 'react'
import { label } from '../../domain/kit/label.ts'
import { useText } from '../text/text.ts'
import { menuIcons } from './menu-icons.ts'
import { moveInMenu } from './menu-keys.ts'
import { useMenuFolded } from './menu-folded.ts'
import { useNavigation } from './navigation.ts'
import type { MenuEntry } from './pages.ts'
import { tabId } from './tabs.ts'
import { useWorkspace } from './workspace.ts'

/** After the number, for who hears it. */
const WAITING = label('项待处理', 'to look at')
export const LARGEST_SHOWN = 99

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
          <span className="menu-count">{count > LARGEST_SHOWN ? `${LARGEST_SHOWN}+` : count}</span>{' '}
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
