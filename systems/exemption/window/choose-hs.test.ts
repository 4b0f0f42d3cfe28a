import { expect, test } from 'vitest'
import { readTable } from '../../../codes/csv/table.ts'
import type { FactRow } from '../../../domain/codes/facts.ts'
import { findHs, meantHs } from './choose-hs.ts'

const table: FactRow[] = readTable('cccHs').map((row) => ({ ...row, validFrom: null, retiredOn: null }))
const today = '2026-11-29'
const found = (code: string, name = '') => findHs(table, { code, name }, today).map((row) => row.code)
const meant = (code: string, name = '') => meantHs(findHs(table, { code, name }, today), { code, name })?.code

test('[CCC-05] 编码 by its beginning, 名称 by any part of it, both together; full width is the same', () => {
  expect(found('83')).toHaveLength(3)
  expect(found('８３')).toHaveLength(3)
  expect(found('', '空调器')).toHaveLength(4)
  expect(found('03')).toEqual([])
  expect(found('03', '空调')).toEqual([])
  expect(found('8415', '热泵')).toEqual(['8415811000'])
})

test('[CCC-05] a code or a name that is written whole, or the only one that fits, is meant', () => {
  expect(meant('83')).toBeUndefined()
  expect(meant('8303')).toBe('8303000000')
  expect(meant('8415101000')).toBe('8415101000')
  expect(meant('', '空调器')).toBeUndefined()
  expect(meant('', '平板电脑')).toBe('8471301000')
})

test('[CCC-05] a retired code is not offered', () => {
  const retired = table.map((row) => (row.code === '8303000000' ? { ...row, retiredOn: '2026-01-01' } : row))
  expect(findHs(retired, { code: '8303', name: '' }, today)).toEqual([])
})
