/**
 * The menu on the left by role and system (GEN-06), its groups open or closed; folds to icons and unfolds (GEN-08), and
 * counts what waits for the clerk (GEN-19). ↑ and ↓ move between the entries.
 */
import DownOutlined from '@ant-design/icons/es/icons/DownOutlined'
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined'
import { useMemo } from 'react'
import { label } from '../../domain/kit/label.ts'
import { useNoticeCounts, type NoticeCounts } from '../notices/counts.ts'
import { useText } from '../text/text.ts'
import { LARGEST_SHOWN, MenuItem } from './MenuItem.tsx'
import { useMenuFolded } from './menu-folded.ts'
import { moveInMenu } from './menu-keys.ts'
import { useOpened } from './opened.ts'
import { menuFor, usePages, type MenuEntry, type MenuGroup } from './pages.ts'
import { useWorkspace, useWorkspaceStore } from './workspace.ts'

const MENU = label('菜单', 'Menu')

/** What an entry counts: its documents that wait, the unread notices, the drafts to compare. */
function countOf({ address, todo = [] }: MenuEntry, counts: NoticeCounts): number {
  const own: Readonly<Record<string, number>> = { notices: counts.unread, unmerged: counts.unmerged }
  return own[address.page] ?? todo.reduce((sum, kind) => sum + (counts.todo[kind] ?? 0), 0)
}

export function SideMenu() {
  const t = useText()
  const { account, registry } = useOpened()
  const counts = useNoticeCounts()
  const { systems } = usePages()
  const groups = useMemo(() => menuFor(systems, account, registry), [systems, account, registry])
  return (
    <nav className="side-menu" aria-label={t(MENU)}>
      {groups.map((group) => (
        <Group key={group.title.zh} group={group} counts={counts} />
      ))}
    </nav>
  )
}

function Group({ group, counts }: { readonly group: MenuGroup; readonly counts: NoticeCounts }) {
  const t = useText()
  const { closedGroups } = useWorkspace()
  const [menuFolded] = useMenuFolded()
  const store = useWorkspaceStore()
  const name = group.title.zh
  const isClosed = closedGroups.includes(name)
  const toggle = () =>
    store.update((state) => ({
      ...state,
      closedGroups: isClosed
        ? state.closedGroups.filter((other) => other !== name)
        : [...state.closedGroups, name],
    }))
  const hidden =
    isClosed && !menuFolded ? group.entries.reduce((sum, entry) => sum + countOf(entry, counts), 0) : 0
  return (
    <section aria-label={t(group.title)}>
      {menuFolded ? (
        <div className="menu-line" aria-hidden />
      ) : (
        <h2>
          <button
            type="button"
            aria-expanded={!isClosed}
            onClick={toggle}
            onKeyDown={moveInMenu}
            title={t(group.title)}
          >
            <span>{t(group.title)}</span>
            {hidden > 0 && (
              <span className="menu-count">{hidden > LARGEST_SHOWN ? `${LARGEST_SHOWN}+` : hidden}</span>
            )}
            {isClosed ? <RightOutlined aria-hidden /> : <DownOutlined aria-hidden />}
          </button>
        </h2>
      )}
      {(menuFolded || !isClosed) && (
        <ul>
          {group.entries.map((entry) => (
            <li key={entry.title.zh}>
              <MenuItem entry={entry} count={countOf(entry, counts)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
