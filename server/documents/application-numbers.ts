/** 统一编号 of applications: a prefix of the system, the legal day, and a number of that day. `SQ20261121000001` */
import { takeNumbers } from '../platform/sequences.ts'
import type { Tx } from '../platform/database.ts'
import { legalDate } from '../../domain/kit/legal-date.ts'
import type { EffectSubject } from './effect.ts'

/** Reserves as many numbers as these subjects can need; an unused one is a gap, never a duplicate. */
export async function applicationNumbers(
  tx: Tx,
  prefix: string,
  subjects: readonly EffectSubject[],
): Promise<(at: Date) => string> {
  const [first] = subjects
  if (!first) return () => ''
  const day = legalDate(first.at).replaceAll('-', '')
  const sequence = prefix === 'SQ' ? `application:${day}` : `application:${prefix}:${day}`
  let next = await takeNumbers(tx, sequence, subjects.length)
  return () => `${prefix}${day}${String(next++).padStart(6, '0')}`
}
