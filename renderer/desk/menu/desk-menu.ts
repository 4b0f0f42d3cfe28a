/** The desk's menu by system and the officer's rights: the documents of the system to decide, then its own pages. */
import type { Account } from '../../../contract/shapes.ts'
import type { SystemName } from '../../../domain/kit/document.ts'
import type { Label } from '../../../domain/kit/label.ts'
import type { Registry } from '../../../domain/kit/registry.ts'
import { addressOf, type Route } from '../route.ts'
import type { SystemDesk } from '../system-desk.ts'
import { deskWords as say } from '../words.ts'

export interface DeskEntry {
  readonly title: Label
  readonly route: Route
  /** Kind of document whose waiting ones it counts. */
  readonly counts?: string
  /** What it counts itself. */
  readonly count?: number
}

export interface DeskGroup {
  /** `<system>/<Chinese title>`. */
  readonly key: string
  readonly title: Label
  readonly entries: readonly DeskEntry[]
}

export interface DeskSystem {
  readonly system: SystemName
  readonly title: Label
  readonly groups: readonly DeskGroup[]
}

export function deskMenuFor(
  desks: readonly SystemDesk[],
  registry: Registry,
  officer: Pick<Account, 'systems'>,
): readonly DeskSystem[] {
  return desks
    .filter(({ system }) => officer.systems.includes(system))
    .map(({ system, title, groups }) => {
      const documents = [...registry.documents.values()].filter((document) => document.system === system)
      const review = {
        title: say.applications,
        entries: documents.map((document): DeskEntry => ({
          title: document.title,
          route: { page: 'list', collection: document.kind },
          counts: document.kind,
        })),
      }
      return {
        system,
        title,
        groups: [review, ...groups]
          .filter(({ entries }) => entries.length > 0)
          .map((group) => ({ ...group, key: `${system}/${group.title.zh}` })),
      }
    })
    .filter(({ groups }) => groups.length > 0)
}

/** The system of a page; of a document, the one of its kind, once that is known. Undefined of pages that all systems share. */
export function systemOfRoute(
  menu: readonly DeskSystem[],
  desks: readonly SystemDesk[],
  registry: Registry,
  route: Route,
  kindOfDocument: string | undefined,
): SystemName | undefined {
  const kind = 'collection' in route ? route.collection : 'kind' in route ? route.kind : kindOfDocument
  const address = addressOf(route)
  return (
    desks.find(({ pages }) => Object.hasOwn(pages, route.page))?.system ??
    registry.documents.get(kind ?? '')?.system ??
    menu.find(({ groups }) =>
      groups.some(({ entries }) => entries.some((one) => addressOf(one.route) === address)),
    )?.system
  )
}
