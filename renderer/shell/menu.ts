/** The menu of an account (GEN-06): one part for each of its systems, of which one is open at a time, and what all share. */
import type { Account } from '../../contract/shapes.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import { label, type Label } from '../../domain/kit/label.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import { words } from '../text/words.ts'
import { documentListTitle, type MenuEntry, type SystemPages } from './pages.ts'
import type { PageAddress } from './tabs.ts'

export interface MenuGroup {
  /** `<system>/<Chinese title>`: two systems may have a group of one name. */
  readonly key: string
  readonly title: Label
  readonly entries: readonly MenuEntry[]
  /** It bears the system's own name, which need not be said twice. */
  readonly isWholeSystem: boolean
}

export interface SystemMenu {
  readonly system: SystemName
  readonly title: Label
  readonly groups: readonly MenuGroup[]
}

export interface WindowMenu {
  readonly systems: readonly SystemMenu[]
  readonly general: MenuGroup
}

const everybody = ['enterprise', 'agency'] as const

const general: MenuGroup = {
  key: 'general',
  title: label('通用', 'General'),
  isWholeSystem: false,
  entries: [
    { title: words.notices, icon: 'notices', address: { page: 'notices' }, roles: everybody },
    { title: words.outbox, icon: 'outbox', address: { page: 'outbox' }, roles: everybody },
    { title: words.unmerged, icon: 'unmerged', address: { page: 'unmerged' }, roles: everybody },
  ],
}

function groupOf(system: SystemName, whole: Label, entries: readonly MenuEntry[], place = ''): MenuGroup {
  const title = entries[0]?.group ?? whole
  const isWholeSystem = title === whole
  return {
    key: `${system}/${title.zh}${isWholeSystem && place !== '' ? `/${place}` : ''}`,
    title,
    isWholeSystem,
    entries,
  }
}

/** Entries of one group, or of none, as far as they follow each other. */
const runsOf = (entries: readonly MenuEntry[], whole: Label): MenuEntry[][] =>
  entries.reduce<MenuEntry[][]>((runs, entry) => {
    const last = runs.at(-1)
    if (last && (last[0]?.group ?? whole) === (entry.group ?? whole)) last.push(entry)
    else runs.push([entry])
    return runs
  }, [])

/** The entries of the account's role, then a query page for each document type. A system in which it has none is not shown. */
export function menuFor(
  systems: readonly SystemPages[],
  account: Pick<Account, 'role' | 'systems'>,
  registry: Registry,
): WindowMenu {
  const menus = systems
    .filter(({ system }) => account.systems.includes(system))
    .map(({ system, title, menu, hasDocumentLists, keepsMenuOrder = false }): SystemMenu => {
      const documents = [...registry.documents.values()].filter(
        (document) => hasDocumentLists && document.system === system,
      )
      const lists = documents.map((document): MenuEntry => ({
        title: documentListTitle(document.title),
        icon: 'form',
        address: { page: 'documents', params: { kind: document.kind } },
        roles: everybody,
        todo: [document.kind],
      }))
      const entries = [...menu, ...lists].filter((entry) => entry.roles.includes(account.role))
      // Without a heading, beneath a group, they would look as if they were of it: they come first, or behind a line.
      const groups = keepsMenuOrder
        ? runsOf(entries, title).map((run, index) => groupOf(system, title, run, `${index}`))
        : [...Map.groupBy(entries, (entry) => entry.group ?? title).values()]
            .map((among) => groupOf(system, title, among))
            .toSorted((one, other) => +other.isWholeSystem - +one.isWholeSystem)
      return { system, title, groups }
    })
  return { systems: menus.filter(({ groups }) => groups.length > 0), general }
}

/** Every entry of every system, open or not. */
export const entriesOf = ({ systems }: WindowMenu): readonly MenuEntry[] =>
  systems.flatMap(({ groups }) => groups).flatMap(({ entries }) => entries)

/** The system that a page belongs to; undefined of pages that all share. */
export function systemOfPage(
  systems: readonly SystemPages[],
  registry: Registry,
  { page, params = {} }: PageAddress,
): SystemName | undefined {
  const own = systems.find(({ pages }) => Object.hasOwn(pages, page))
  return own?.system ?? registry.documents.get(params['kind'] ?? '')?.system
}

/** Where the clerk finds the documents of a kind that wait: the entry that counts them, else the kind's query page. */
export function todoPlace(
  systems: readonly SystemPages[],
  account: Account,
  registry: Registry,
  kind: string,
): PageAddress {
  const entry = entriesOf(menuFor(systems, account, registry)).find(({ todo }) => todo?.includes(kind))
  return entry?.address ?? { page: 'documents', params: { kind } }
}
