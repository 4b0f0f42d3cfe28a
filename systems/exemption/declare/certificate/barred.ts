/** What keeps a certificate from being written off on a legal day (manual 004, 2.8); the last day of validity counts whole. */
export type Bar = 'done' | 'inChange' | 'over'

/** Undefined when nothing does. As far as the record says it: the server judges by its tables. */
export function barOf(
  state: string,
  { stage = '', validUntil = '' }: Readonly<Record<string, string | undefined>>,
  today: string,
): Bar | undefined {
  if (state === 'done') return 'done'
  if (stage !== 'none' && stage !== '') return 'inChange'
  return validUntil < today ? 'over' : undefined
}
