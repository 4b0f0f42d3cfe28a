/**
 * Which system the menu shows, above its entries. Enter or a click lists the account's systems, each with what waits in it; the
 * button itself counts what waits in the ones that are not shown. With one system there is nothing to choose, and no button.
 */
import AppstoreOutlined from '@ant-design/icons/es/icons/AppstoreOutlined'
import SwapOutlined from '@ant-design/icons/es/icons/SwapOutlined'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { Menu } from '../box/Menu.tsx'
import { moveInMenu } from './menu-keys.ts'
import { WAITING } from './words.ts'

export interface Switchable {
  readonly system: string
  readonly title: Label
  /** What waits for whoever looks. */
  readonly count: number
}

interface Props {
  readonly systems: readonly Switchable[]
  readonly open: string
  readonly onOpen: (system: string) => void
  /** How a count is written; what it sums up may have been counted to a limit. */
  readonly shown: (count: number) => string
  readonly isFolded?: boolean
}

const SYSTEM = label('业务系统', 'Business system')
const SWITCH = label('切换业务系统', 'Change the system')
const OPEN = label('当前系统', 'shown now')
const ELSEWHERE = label('其他系统', 'in the other systems')

export function SystemSwitcher({ systems, open, onOpen, shown, isFolded = false }: Props) {
  const t = useText()
  const current = systems.find(({ system }) => system === open)
  if (systems.length < 2 || !current) return null
  const elsewhere = systems.reduce((sum, { count }) => sum + count, 0) - current.count
  return (
    <Menu
      chosen={open}
      items={systems.map(({ system, title, count }) => ({
        key: system,
        onClick: () => onOpen(system),
        label: (
          <span className="system-choice">
            <span>{t(title)}</span>
            {system === open && <span className="for-readers"> {t(OPEN)}</span>}
            {count > 0 && (
              <>
                {' '}
                <span className="menu-count">{shown(count)}</span>{' '}
                <span className="for-readers">{t(WAITING)}</span>
              </>
            )}
          </span>
        ),
      }))}
    >
      <button
        type="button"
        className="system-switcher"
        title={`${t(SWITCH)}: ${t(current.title)}`}
        onKeyDown={moveInMenu}
      >
        <AppstoreOutlined aria-hidden />
        <span className="for-readers">{t(SYSTEM)} </span>
        <span className={isFolded ? 'for-readers' : 'system-name'}>{t(current.title)}</span>
        {elsewhere > 0 && (
          <>
            {' '}
            <span className="for-readers">{t(ELSEWHERE)}</span>{' '}
            <span className="menu-count">{shown(elsewhere)}</span>{' '}
            <span className="for-readers">{t(WAITING)}</span>
          </>
        )}
        {!isFolded && <SwapOutlined aria-hidden />}
      </button>
    </Menu>
  )
}
