/** Whether the window is as small as a laptop's at 150 % scaling: there what frames the work is narrower and lower. */
import { useSyncExternalStore } from 'react'

/** 1366 × 768 at 150 % is 911 × 512, at 125 % 1093 × 614. The style sheets ask the same. */
const LOW = '(height < 640px)'
const NARROW = '(width < 1000px)'

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(query).matches,
  )
}

export const useIsLow = (): boolean => useMedia(LOW)
export const useIsNarrow = (): boolean => useMedia(NARROW)
