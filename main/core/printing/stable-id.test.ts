import { expect, test } from 'vitest'
import { idSchema } from '../../../contract/shapes.ts'
import { stableId } from './stable-id.ts'

test('the same parts give the same UUID, others another; parts do not run together', () => {
  expect(stableId('settle', 'a')).toBe(stableId('settle', 'a'))
  expect(idSchema.safeParse(stableId('settle', 'a')).success).toBe(true)
  expect(
    new Set([
      stableId('settle', 'a'),
      stableId('release', 'a'),
      stableId('settlea'),
      stableId('settle', 'a', 1),
      stableId('settle', 'a', '1'),
    ]).size,
  ).toBe(5)
})
