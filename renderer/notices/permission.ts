/**
 * Whether this window may show desktop notifications. Only a window of the system's browser asks, and only when the clerk
 * clicks 开启桌面通知; in Electron the application itself shows them and the page has nothing to ask.
 */
import { useSyncExternalStore } from 'react'

export type Permission = 'granted' | 'denied' | 'default' | 'native'

const isBrowser = (): boolean => window.location.protocol.startsWith('http') && 'Notification' in window
const listeners = new Set<() => void>()

const current = (): Permission => (isBrowser() ? Notification.permission : 'native')

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

export const usePermission = (): Permission => useSyncExternalStore(subscribe, current)

/** To be called from a click. */
export async function askPermission(): Promise<void> {
  if (current() !== 'default') return
  await Notification.requestPermission()
  for (const changed of listeners) changed()
}
