/** The numbers of this system. A number that is taken and not used is a gap; none is given twice. */
import type { EffectSubject } from '../../../server/documents/effect.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { takeNumbers } from '../../../server/platform/sequences.ts'
import { legalYear } from '../../../domain/kit/legal-date.ts'

/**
 * 18 digits: the legal year, and 14 of one counter that all kinds share and that never restarts, as in the manual's figures.
 * Reserves as many as these subjects can need. `202600000000000017`
 */
export async function businessNumbers(
  tx: Tx,
  subjects: readonly EffectSubject[],
): Promise<(at: Date) => string> {
  if (subjects.length === 0) return () => ''
  let next = await takeNumbers(tx, 'preshipment', subjects.length)
  return (at) => `${legalYear(at)}${String(next++).padStart(14, '0')}`
}

/** 备案证书编号: `JJD`, the legal year, and three digits of its count, four from the thousandth on. `JJD2021018` */
export async function certificateNumber(tx: Tx, at: Date): Promise<string> {
  const year = legalYear(at)
  return `JJD${year}${String(await takeNumbers(tx, `preshipment-certificate:${year}`, 1)).padStart(3, '0')}`
}
