/** What can be done with tabs, as pure functions of the workspace. The home page is a tab that cannot be closed. */
import type { Tab, Workspace } from '../../contract/local/workspace.ts'
import { cutText } from '../../domain/kit/characters.ts'

export const HOME = 'home'
export const homeTab: Tab = { id: HOME, page: HOME, params: {}, state: {} }

export interface PageAddress {
  readonly page: string
  readonly params?: Readonly<Record<string, string>>
}

/** One tab per page and parameters: opening the same page again shows the tab that is there. */
export function tabId({ page, params = {} }: PageAddress): string {
  const pairs = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))
  return cutText([page, ...pairs.map(([name, value]) => `${name}=${value}`)].join('?'), 100)
}

export function openTab(state: Workspace, address: PageAddress): Workspace {
  const id = tabId(address)
  if (state.tabs.some((tab) => tab.id === id)) return { ...state, active: id }
  const tab: Tab = { id, page: address.page, params: { ...address.params }, state: {} }
  return { ...state, tabs: [...state.tabs, tab].slice(-100), active: id }
}

export function closeTab(state: Workspace, id: string): Workspace {
  if (id === HOME) return state
  const at = state.tabs.findIndex((tab) => tab.id === id)
  const tabs = state.tabs.filter((tab) => tab.id !== id)
  const neighbour = tabs[Math.max(0, at - 1)]?.id ?? HOME
  return { ...state, tabs, active: state.active === id ? neighbour : state.active }
}

export function closeAllTabs(state: Workspace): Workspace {
  return { ...state, tabs: state.tabs.filter((tab) => tab.id === HOME), active: HOME }
}

export function closeOtherTabs(state: Workspace): Workspace {
  return { ...state, tabs: state.tabs.filter((tab) => tab.id === HOME || tab.id === state.active) }
}

/** The home tab is always there and first; an active tab that is gone falls back to it. */
export function settleTabs(state: Workspace): Workspace {
  const tabs = [
    state.tabs.find((tab) => tab.id === HOME) ?? homeTab,
    ...state.tabs.filter((tab) => tab.id !== HOME),
  ]
  const active = tabs.some((tab) => tab.id === state.active) ? state.active : HOME
  return { ...state, tabs, active }
}
