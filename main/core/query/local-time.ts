const two = (value: number): string => String(value).padStart(2, '0')

/** An instant as people at this machine read it: `2026-11-21 09:05:07`. Never used for order or law. */
export function localTime(instant: string): string {
  const at = new Date(instant)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}
