/** Every page of the window: the ones that all systems share, and each system's own, loaded when first opened. Which systems there are is said where the window starts. */
import type { ComponentType, LazyExoticComponent } from 'react'
import { createContext, lazy, useContext } from 'react'
import type { SystemName } from '../../domain/kit/document.ts'
import { label, manyOf, type Label } from '../../domain/kit/label.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import type { Role } from '../../domain/kit/workflow.ts'
import type { FormFrameProps } from '../kit/form/form-frame.ts'
import { words } from '../text/words.ts'
import { HOME, type PageAddress } from './tabs.ts'

type Params = Readonly<Record<string, string>>

export interface PageDefinition {
  /** The tab's name. */
  readonly title: (params: Params, registry: Registry) => Label
  readonly component: LazyExoticComponent<ComponentType>
}

export interface MenuEntry {
  readonly title: Label
  readonly icon: IconName
  readonly address: PageAddress
  readonly roles: readonly Role[]
  /** Under a heading of its own instead of the system's. */
  readonly group?: Label
  /** Kinds whose documents that wait for the clerk are counted here; of a query page, its own. */
  readonly todo?: readonly string[]
  /** The unread notices about this system are counted here. */
  readonly unreadOf?: SystemName
}

export type IconName =
  | 'notices'
  | 'entry'
  | 'export'
  | 'print'
  | 'blank'
  | 'outbox'
  | 'unmerged'
  | 'form'
  | 'change'
  | 'cancel'
  | 'search'
  | 'record'
  | 'subscription'
  | 'versions'

/** One system of the product: its group in the menu and its pages. */
export interface SystemPages {
  readonly system: SystemName
  readonly title: Label
  readonly menu: readonly MenuEntry[]
  /** The menu has a query page for each of the system's document types; not where the system's own pages show them. */
  readonly hasDocumentLists: boolean
  /** Entries with and without a group stand as the menu has them; else those without one come first. */
  readonly keepsMenuOrder?: boolean
  /** What stands around the form of a type, by its kind. */
  readonly forms?: Readonly<Record<string, LazyExoticComponent<ComponentType<FormFrameProps>>>>
  readonly pages: Readonly<Record<string, PageDefinition>>
  /** Lists of its own on the home page: what waits and what is due. */
  readonly home?: LazyExoticComponent<ComponentType>
}

const UNKNOWN = label('未知页面', 'Unknown page')

/** What a document's list is called in menu and tabs: 现场出证申请 → 现场出证申请查询. */
export const documentListTitle = (title: Label): Label => label(`${title.zh}查询`, manyOf(title.en))

const commonPages: Readonly<Record<string, PageDefinition>> = {
  [HOME]: { title: () => words.home, component: lazy(() => import('./HomePage.tsx')) },
  notices: { title: () => words.notices, component: lazy(() => import('../notices/NoticesPage.tsx')) },
  outbox: { title: () => words.outbox, component: lazy(() => import('../kit/outbox/OutboxPage.tsx')) },
  unmerged: {
    title: () => words.unmerged,
    component: lazy(() => import('../kit/unmerged/UnmergedPage.tsx')),
  },
  documents: {
    title: ({ kind = '' }, registry) => documentListTitle(registry.documents.get(kind)?.title ?? UNKNOWN),
    component: lazy(() => import('../kit/list/DocumentListPage.tsx')),
  },
  form: {
    title: ({ kind = '' }, registry) => registry.documents.get(kind)?.title ?? UNKNOWN,
    component: lazy(() => import('../kit/form/FormPage.tsx')),
  },
}

/** What the product's systems make of the window. */
export interface Pages {
  readonly systems: readonly SystemPages[]
  readonly pageOf: (name: string) => PageDefinition | undefined
  readonly formFrameOf: (kind: string) => LazyExoticComponent<ComponentType<FormFrameProps>> | undefined
}

export function pagesOf(systems: readonly SystemPages[]): Pages {
  const pages: Readonly<Record<string, PageDefinition>> = Object.assign(
    {},
    commonPages,
    ...systems.map((system) => system.pages),
  )
  const forms: NonNullable<SystemPages['forms']> = Object.assign({}, ...systems.map((system) => system.forms))
  return {
    systems,
    pageOf: (name) => (Object.hasOwn(pages, name) ? pages[name] : undefined),
    formFrameOf: (kind) => (Object.hasOwn(forms, kind) ? forms[kind] : undefined),
  }
}

const PagesContext = createContext<Pages | null>(null)
export const PagesProvider = PagesContext.Provider

export function usePages(): Pages {
  const pages = useContext(PagesContext)
  if (!pages) throw new Error('usePages outside of PagesProvider')
  return pages
}
