/** What the torture submits: items that can be told apart at the server, with keys that a restarted client finds again. */
import { createHash } from 'node:crypto'

export const reasonOf = (seed: number, number: number): string => `torture ${seed}/${number}`

/** A UUID that only depends on the seed and the number. */
export function keyOf(seed: number, number: number): string {
  const hex = createHash('sha256').update(reasonOf(seed, number)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
