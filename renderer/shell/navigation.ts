/** Opening and closing tabs from any page; the menu goes along to the system of the page that comes to the front. */
import { useMemo } from 'react'
import type { Workspace } from '../../contract/local/workspace.ts'
import { systemOfPage } from './menu.ts'
import { useOpened } from './opened.ts'
import { usePages } from './pages.ts'
import { closeAllTabs, closeOtherTabs, closeTab, openTab, type PageAddress } from './tabs.ts'
import { useWorkspaceStore } from './workspace.ts'

export interface Navigation {
  readonly open: (address: PageAddress) => void
  readonly activate: (id: string) => void
  readonly close: (id: string) => void
  readonly closeAll: () => void
  readonly closeOthers: () => void
}

export function useNavigation(): Navigation {
  const store = useWorkspaceStore()
  const { systems } = usePages()
  const { registry } = useOpened()
  return useMemo(() => {
    const follow = (state: Workspace): Workspace => {
      const tab = state.tabs.find(({ id }) => id === state.active)
      const system = tab && systemOfPage(systems, registry, tab)
      return system === undefined ? state : { ...state, menuSystem: system }
    }
    /** A tab that goes behind the one in front leaves the menu as the clerk has it. */
    const closed = (change: (state: Workspace) => Workspace) =>
      store.update((state) => {
        const next = change(state)
        return next.active === state.active ? next : follow(next)
      })
    return {
      open: (address) => store.update((state) => follow(openTab(state, address))),
      activate: (id) => store.update((state) => follow({ ...state, active: id })),
      close: (id) => closed((state) => closeTab(state, id)),
      closeAll: () => closed(closeAllTabs),
      closeOthers: () => closed(closeOtherTabs),
    }
  }, [store, systems, registry])
}
