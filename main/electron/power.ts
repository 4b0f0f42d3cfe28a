/** Who locks the desktop, puts the machine to sleep, or leaves it to another person of the system, leaves Sill locked too. */
import type { PowerMonitor } from 'electron'

/** Asked when the application is ready. Linux tells only of sleep; the lock without input is what is left there. */
export function lockWithDesktop(monitor: Pick<PowerMonitor, 'on'>, lock: () => void): void {
  monitor.on('lock-screen', lock)
  monitor.on('suspend', lock)
  monitor.on('user-did-resign-active', lock)
}
