/** The menu at the left of the desk: what waits over all systems, one system at a time, and what all systems share. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { MenuSection } from '../../kit/menu/MenuSection.tsx'
import { moveInMenu } from '../../kit/menu/menu-keys.ts'
import { SystemSwitcher } from '../../kit/menu/SystemSwitcher.tsx'
import { WAITING } from '../../kit/menu/words.ts'
import { useText } from '../../text/text.ts'
import { useDesk, useOfficer } from '../client.ts'
import { codeWords } from '../codes/words.ts'
import { useFailedMessages } from '../messages/failed.ts'
import { messageWords } from '../messages/words.ts'
import { noticeWords } from '../notices/words.ts'
import { addressOf, type Route } from '../route.ts'
import { shownCount } from '../shown-count.ts'
import { deskWords as say } from '../words.ts'
import { deskMenuFor, systemOfRoute, type DeskEntry, type DeskGroup } from './desk-menu.ts'
import { useMenuMemory } from './menu-memory.ts'

const GENERAL = label('通用', 'General')

export function DeskMenu({ route }: { readonly route: Route }) {
  const t = useText()
  const { query, registry, systems: desks } = useDesk()
  const officer = useOfficer()
  const memory = useMenuMemory(officer.id)
  const pending = useQuery(query.desk.pending.queryOptions({ refetchInterval: 15_000 })).data ?? []
  const failed = useFailedMessages()
  const menu = deskMenuFor(desks, registry, officer)

  const id = 'id' in route ? route.id : undefined
  const shown = useQuery(
    // As the page beside asks for it; what it is about does not change.
    query.documents.get.queryOptions({
      input: { id: id ?? '' },
      enabled: id !== undefined,
      staleTime: Infinity,
    }),
  )
  const ofPage = systemOfRoute(
    menu,
    desks,
    registry,
    route,
    id === undefined ? undefined : shown.data?.collection,
  )

  const countOf = ({ count, counts }: DeskEntry) =>
    count ?? pending.find(({ kind }) => kind === counts)?.count ?? 0
  const sumOf = ({ entries }: Pick<DeskGroup, 'entries'>) =>
    entries.reduce((sum, entry) => sum + countOf(entry), 0)
  const open = menu.find(({ system }) => system === memory.system) ?? menu[0]
  const group = (one: DeskGroup) => (
    <MenuSection
      key={one.key}
      title={one.title}
      isClosed={memory.isClosed(one.key)}
      onToggle={() => memory.toggle(one.key)}
      count={sumOf(one)}
      shown={shownCount}
    >
      {one.entries.map((entry) => (
        <Entry key={entry.title.zh} entry={entry} current={route} count={countOf(entry)} />
      ))}
    </MenuSection>
  )
  return (
    <nav className="desk-menu" aria-label={t(say.title)}>
      {ofPage !== undefined && <Follow key={addressOf(route)} system={ofPage} onOpen={memory.open} />}
      <ul>
        <Entry
          entry={{ title: say.todo, route: { page: 'todo' } }}
          current={route}
          count={pending.reduce((sum, { count }) => sum + count, 0)}
        />
      </ul>
      {open && (
        <>
          <SystemSwitcher
            systems={menu.map(({ system, title, groups }) => ({
              system,
              title,
              count: groups.reduce((sum, one) => sum + sumOf(one), 0),
            }))}
            open={open.system}
            onOpen={memory.open}
            shown={shownCount}
          />
          {open.groups.map(group)}
        </>
      )}
      <div className="desk-general">
        {group({
          key: 'general',
          title: GENERAL,
          entries: [
            { title: noticeWords.manage, route: { page: 'notices' } },
            { title: codeWords.title, route: { page: 'codes' } },
            { title: say.audit, route: { page: 'audit' } },
            { title: messageWords.title, route: { page: 'messages' }, count: failed },
            { title: say.account, route: { page: 'account' } },
            ...(officer.readsSecurity ? [{ title: say.security, route: { page: 'security' } }] : []),
          ],
        })}
      </div>
    </nav>
  )
}

/** The menu goes along to the system of a page when it is opened; after that the officer may look into another. */
function Follow({ system, onOpen }: { readonly system: string; readonly onOpen: (system: string) => void }) {
  const open = useEffectEvent(onOpen)
  useEffect(() => open(system), [system])
  return null
}

interface EntryProps {
  readonly entry: DeskEntry
  readonly current: Route
  readonly count: number
}

function Entry({ entry, current, count }: EntryProps) {
  const t = useText()
  const address = addressOf(entry.route)
  return (
    <li>
      <a
        href={address}
        aria-current={address === addressOf(current) ? 'page' : undefined}
        onKeyDown={moveInMenu}
      >
        <span>{t(entry.title)}</span>
        {count > 0 && (
          <>
            {' '}
            <span className="menu-count">{shownCount(count)}</span>{' '}
            <span className="for-readers">{t(WAITING)}</span>
          </>
        )}
      </a>
    </li>
  )
}
