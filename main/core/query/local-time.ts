import { readWallTime } from '../../../domain/kit/instant.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** An instant as people at this machine read it: `2026-11-21 09:05:07`. Never used for order or law. */
export function localTime(instant: string): string {
  const at = new Date(instant)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

/** What people at this machine mean by a date and a time; a text that is none stays as it is. */
export function instantHere(text: string): string {
  const wall = readWallTime(text)
  if (!wall) return text
  const [year, month, day, hour, minute, second] = wall
  return new Date(year, month - 1, day, hour, minute, second).toISOString()
}
