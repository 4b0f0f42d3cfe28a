/** The search behind code and reference fields (GEN-12), over rows of a record collection: number, names, pinyin, what stands beside. */
import { describe, expect, test } from 'vitest'
import { recordEntry } from './record-entry.ts'
import { prepare, searchCodes } from './search.ts'

const row = (code: string, zh: string, en: string, path: string, pinyin: string, initials: string) =>
  prepare({ code, zh, en, path, pinyin, initials })

const table = [
  row('JJD2020001', '示例西检检验', 'Sample West Inspection', '悉尼', 'shi li xi jian jian yan', 'slxjjy'),
  row('JJD2026002', '示例西检检验', 'Sample West Ltd', 'Port Moresby', 'shi li xi jian jian yan', 'slxjjy'),
  row('JJD2026003', '示例东检', 'Sample East Hong Kong', '香港薄扶林', 'shi li dong jian', 'sldj'),
]
const found = (text: string) => searchCodes(table, text, { limit: 10 }).map(({ code }) => code)

describe('[GEN-12] [PSI-22] rows are found by everything that people know them by', () => {
  test.each([
    ['jjd2020', ['JJD2020001']],
    ['slxj', ['JJD2020001', 'JJD2026002']],
    ['hong kong', ['JJD2026003']],
    ['香港', ['JJD2026003']],
    ['moresby', ['JJD2026002']],
    ['西检 悉尼', ['JJD2020001']],
    ['示例西检检验', ['JJD2020001', 'JJD2026002']],
    ['zzz', []],
  ] as const)('%s', (text, codes) => {
    expect(found(text)).toEqual(codes)
  })

  test('two of one name differ by number and by what stands beside the name', () => {
    const known = { number: 'no', name: 'zh', beside: 'place' }
    const entry = (no: string, place: string) =>
      recordEntry({ known }, { id: no, state: 's', fields: { no, zh: '示例', place } })
    expect([entry('1', '悉尼'), entry('2', '')].map(({ number, zh, path }) => [number, zh, path])).toEqual([
      ['1', '示例', '悉尼'],
      ['2', '示例', ''],
    ])
  })
})
