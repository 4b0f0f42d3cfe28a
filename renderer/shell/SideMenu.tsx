/**
 * The menu on the left by role and system (GEN-06): one system is open at a time, and what all systems share stands beneath. Its
 * groups open and close; it folds to icons and unfolds (GEN-08), and counts what waits for the clerk (GEN-19). ↑ and ↓ move
 * between the entries.
 */
import { Fragment, useMemo } from 'react'
import { label } from '../../domain/kit/label.ts'
import { MenuSection } from '../kit/menu/MenuSection.tsx'
import { SystemSwitcher } from '../kit/menu/SystemSwitcher.tsx'
import { useNoticeCounts, type NoticeCounts } from '../notices/counts.ts'
import { useText } from '../text/text.ts'
import { shownCount } from './menu-count.ts'
import { MenuItem } from './MenuItem.tsx'
import { useMenuFolded } from './menu-folded.ts'
import { menuFor, type MenuGroup, type SystemMenu } from './menu.ts'
import { useOpened } from './opened.ts'
import { usePages, type MenuEntry } from './pages.ts'
import { useWorkspace, useWorkspaceStore } from './workspace.ts'

const MENU = label('菜单', 'Menu')

/** What an entry counts: its documents that wait, the unread notices, the drafts to compare. */
function countOf({ address, todo = [], unreadOf }: MenuEntry, counts: NoticeCounts): number {
  if (unreadOf !== undefined) return counts.unreadOf[unreadOf] ?? 0
  const own: Readonly<Record<string, number>> = { notices: counts.unread, unmerged: counts.unmerged }
  return own[address.page] ?? todo.reduce((sum, kind) => sum + (counts.todo[kind] ?? 0), 0)
}
const sumOf = ({ entries }: MenuGroup, counts: NoticeCounts): number =>
  entries.reduce((sum, entry) => sum + countOf(entry, counts), 0)
const sumOfSystem = ({ groups }: SystemMenu, counts: NoticeCounts): number =>
  groups.reduce((sum, group) => sum + sumOf(group, counts), 0)

/** A system whose manual names a page that all share has it among its own entries; it is not named twice. */
const withoutShown = (general: MenuGroup, { groups }: SystemMenu): MenuGroup => {
  const shown = groups.flatMap(({ entries }) => entries.map(({ address }) => address.page))
  return { ...general, entries: general.entries.filter(({ address }) => !shown.includes(address.page)) }
}

/** What has no group stands in one place; in several, no heading is true of one of them alone. */
const isOneRun = ({ groups }: SystemMenu): boolean =>
  groups.filter(({ isWholeSystem }) => isWholeSystem).length < 2

export function SideMenu() {
  const t = useText()
  const { account, registry } = useOpened()
  const counts = useNoticeCounts()
  const { menuSystem } = useWorkspace()
  const store = useWorkspaceStore()
  const [isFolded] = useMenuFolded()
  const pages = usePages()
  const { systems, general } = useMemo(
    () => menuFor(pages.systems, account, registry),
    [pages.systems, account, registry],
  )
  const open = systems.find(({ system }) => system === menuSystem) ?? systems[0]
  const isAlone = systems.length < 2
  return (
    <nav className="side-menu" aria-label={t(MENU)}>
      {open && (
        <>
          <SystemSwitcher
            systems={systems.map((menu) => ({ ...menu, count: sumOfSystem(menu, counts) }))}
            open={open.system}
            onOpen={(system) => store.update((state) => ({ ...state, menuSystem: system }))}
            shown={shownCount}
            isFolded={isFolded}
          />
          <div className="menu-system">
            {open.groups.map((group, index) => (
              <Fragment key={group.key}>
                {index > 0 && group.isWholeSystem && !isFolded && <div className="menu-line" aria-hidden />}
                <Group
                  group={group}
                  counts={counts}
                  hasHeading={!group.isWholeSystem || (isAlone && isOneRun(open))}
                />
              </Fragment>
            ))}
          </div>
        </>
      )}
      <div className="menu-general">
        <Group group={open ? withoutShown(general, open) : general} counts={counts} hasHeading />
      </div>
    </nav>
  )
}

interface GroupProps {
  readonly group: MenuGroup
  readonly counts: NoticeCounts
  readonly hasHeading: boolean
}

function Group({ group, counts, hasHeading }: GroupProps) {
  const t = useText()
  const { closedGroups } = useWorkspace()
  const [isFolded] = useMenuFolded()
  const store = useWorkspaceStore()
  const isClosed = closedGroups.includes(group.key)
  const toggle = () =>
    store.update((state) => ({
      ...state,
      closedGroups: isClosed
        ? state.closedGroups.filter((other) => other !== group.key)
        : [...state.closedGroups, group.key],
    }))
  const entries = group.entries.map((entry) => (
    <li key={entry.title.zh}>
      <MenuItem entry={entry} count={countOf(entry, counts)} />
    </li>
  ))
  if (!isFolded && hasHeading)
    return (
      <MenuSection
        title={group.title}
        isClosed={isClosed}
        onToggle={toggle}
        count={sumOf(group, counts)}
        shown={shownCount}
      >
        {entries}
      </MenuSection>
    )
  return (
    <section aria-label={t(group.title)}>
      {isFolded && <div className="menu-line" aria-hidden />}
      <ul>{entries}</ul>
    </section>
  )
}
