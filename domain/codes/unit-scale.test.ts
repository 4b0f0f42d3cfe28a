import { expect, test } from 'vitest'
import { scaleOfUnit } from './unit-scale.ts'

test.each([
  ['035', '千克', 4],
  ['036', '克', 4],
  ['030', '米', 4],
  ['032', '平方米', 4],
  ['033', '立方米', 4],
  ['061', '千瓦', 4],
  ['095', '升', 4],
  ['001', '台', 0],
  ['007', '个', 0],
  ['011', '件', 0],
  ['', 'none', 4],
] as const)('%s %s: %i', (code, _name, scale) => expect(scaleOfUnit(code)).toBe(scale))
