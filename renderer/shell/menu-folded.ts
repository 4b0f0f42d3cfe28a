/** Is the menu folded? As the clerk left it; in a narrow window, where it would take a quarter of the width, it begins folded and has a choice of its own. */
import { useIsNarrow } from '../app/tight.ts'
import { useWorkspace, useWorkspaceStore } from './workspace.ts'

export function useMenuFolded(): readonly [boolean, () => void] {
  const { menuFolded, menuOpenWhenNarrow } = useWorkspace()
  const store = useWorkspaceStore()
  const isNarrow = useIsNarrow()
  const toggle = () =>
    store.update((state) =>
      isNarrow
        ? { ...state, menuOpenWhenNarrow: !state.menuOpenWhenNarrow }
        : { ...state, menuFolded: !state.menuFolded },
    )
  return [isNarrow ? !menuOpenWhenNarrow : menuFolded, toggle]
}
