import { expect, test } from 'vitest'
import { withHeld } from './held.ts'

const row = (id: string, at: string, isPinned = false) => ({ id, at, isPinned })
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).join('')

test('[ACC-09] what was opened stays at its place, once, and changes nothing else', () => {
  const rows = [row('p', '2026-01-01', true), row('d', '2026-04-01'), row('b', '2026-02-01')]
  expect(idsOf(withHeld(rows, [row('c', '2026-03-01')]))).toBe('pdcb')
  expect(idsOf(withHeld(rows, [row('b', '2026-02-01')]))).toBe('pdb')
  expect(idsOf(withHeld(rows, [row('e', '2026-04-01'), row('a', '2026-01-01')]))).toBe('pedba')
  expect(withHeld(rows, [])).toBe(rows)
})
