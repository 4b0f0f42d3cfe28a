/** Pages with unsaved input register how to save it; whoever closes a tab or logs out waits for all of them first. */
import { createContext, useCallback, useContext, useEffect, useEffectEvent } from 'react'

/** False when something could not be saved. */
type Save = () => Promise<boolean>

export class LeavingRegistry {
  readonly #saves = new Set<Save>()

  add(save: Save): () => void {
    this.#saves.add(save)
    return () => this.#saves.delete(save)
  }

  async saveAll(): Promise<boolean> {
    const saved = await Promise.all([...this.#saves].map((save) => save()))
    return saved.every(Boolean)
  }
}

const LeavingContext = createContext<LeavingRegistry | null>(null)
export const LeavingProvider = LeavingContext.Provider

function useLeaving(): LeavingRegistry {
  const registry = useContext(LeavingContext)
  if (!registry) throw new Error('useLeaving outside of LeavingProvider')
  return registry
}

/** `save` also runs when the page is hidden, the tab is closed, or the window goes away. */
export function useSaveBeforeLeaving(save: Save): void {
  const registry = useLeaving()
  const onLeave = useEffectEvent(save)
  useEffect(() => {
    const run = () => onLeave()
    const now = () => void run()
    const remove = registry.add(run)
    window.addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      remove()
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
      now()
    }
  }, [registry])
}

/** Saves what the visible page has; false when that failed, and then the caller stays. */
export function useBeforeLeaving(): () => Promise<boolean> {
  const registry = useLeaving()
  return useCallback(() => registry.saveAll(), [registry])
}
