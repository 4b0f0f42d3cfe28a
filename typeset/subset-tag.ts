/** Six capital letters that differ between documents of different content, the same for the same content. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/kit/canonical.ts'

export function subsetTag(source: unknown): string {
  const digest = createHash('sha256').update(canonicalJson(source)).digest()
  return [...digest.subarray(0, 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('')
}
