import { describe, expect, test } from 'vitest'
import { readTable } from '../../../../codes/csv/table.ts'
import { consequence, deciding, findRules } from './find.ts'

const rows = readTable('usedMachinery')
const codes = (typed: string) => findRules(rows, typed).map(({ code }) => code)

describe('[PSI-02] the rules for used machinery', () => {
  test('digits find the row that decides about them, and what begins with them', () => {
    expect(codes('8429521200')).toEqual(['84295212'])
    expect(codes('８４２９５２１２')).toEqual(['84295212'])
    expect(codes('842952')).toContain('84295212')
    expect(codes('8429521200').concat(codes('8401000000'))).toEqual(['84295212', '84'])
    expect(codes('0101210010')).toEqual([])
  })

  test('anything else finds names, in the order of the codes', () => {
    const found = codes('挖掘机')
    expect(found).toContain('84295212')
    expect(found).toEqual(found.toSorted())
    expect(codes('%')).toEqual([])
    expect(codes('  ')).toHaveLength(rows.length)
  })

  test('what follows is said: needed, exempt, prohibited, none', () => {
    const said = (code: string) => {
      const row = deciding(rows, code)
      return row && consequence(row).zh
    }
    expect(said('8429521200')).toBe('凭《进口旧机电产品装运前检验证书》申报')
    expect(said('8528491000')).toBe('禁止进口')
    expect(said('8401000000')).toBe('未列入措施清单，凭《旧机电产品进口声明》申报')
    expect(
      consequence({ code: '1', zh: '', en: '', attributes: { needsInspection: '1', isExempt: '1' } }).zh,
    ).toContain('特殊情况声明')
  })
})
