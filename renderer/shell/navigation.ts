/** Opening and closing tabs from any page. */
import { useMemo } from 'react'
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
  return useMemo(
    () => ({
      open: (address) => store.update((state) => openTab(state, address)),
      activate: (id) => store.update((state) => ({ ...state, active: id })),
      close: (id) => store.update((state) => closeTab(state, id)),
      closeAll: () => store.update(closeAllTabs),
      closeOthers: () => store.update(closeOtherTabs),
    }),
    [store],
  )
}
