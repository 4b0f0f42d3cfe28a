/**
 * Text that no store can keep: NUL characters and halves of surrogate pairs. Found before any handler runs, wherever it
 * hides in the input.
 */
export function wrongTextAt(value: unknown, at = ''): string | undefined {
  if (typeof value === 'string')
    return value.includes('\u0000') || !value.isWellFormed() ? at || 'request' : undefined
  if (value === null || typeof value !== 'object' || value instanceof Blob) return undefined
  for (const [name, member] of Object.entries(value)) {
    const found = wrongTextAt(name, at) ?? wrongTextAt(member, at === '' ? name : `${at}.${name}`)
    if (found !== undefined) return found.toWellFormed().replaceAll('\u0000', '')
  }
  return undefined
}
