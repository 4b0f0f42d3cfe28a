/** Times as the clerk reads them: local time of this machine, never used for order or law. */
import { readWallTime } from '../../domain/kit/instant.ts'

const two = (value: number) => String(value).padStart(2, '0')

const dayOf = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

/** `2026-11-21 09:05:07`; the text itself when it is not an instant. */
export function showInstant(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime())
    ? instant
    : `${dayOf(at)} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** What people at this machine mean by a date and a time; a text that is none stays as it is. */
export function instantHere(text: string): string {
  const wall = readWallTime(text)
  if (!wall) return text
  const [year, month, day, hour, minute, second] = wall
  return new Date(year, month - 1, day, hour, minute, second).toISOString()
}

/** `09:05:07` */
export function showClock(instant: string): string {
  return showInstant(instant).slice(11)
}

/** The local calendar day `days` from now, `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  const at = new Date()
  at.setDate(at.getDate() + days)
  return dayOf(at)
}

/** `1.4 MB` */
export function showBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(0)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
