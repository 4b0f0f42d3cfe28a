/** Which office answers for a port: its four digits with 00; the direct office of its two digits where that one is not in the table (320301). */
import { relations } from './relations.ts'

/** `isOrgan`: does the table of offices have this code? Undefined for a port that no office answers for, such as 999999. */
export function organOfPort(port: string, isOrgan: (code: string) => boolean): string | undefined {
  if (!/^\d{6}$/u.test(port)) return undefined
  const [own = ''] = relations.organOfPort(port)
  return [own, `${port.slice(0, 2)}0000`].find(isOrgan)
}
