import { describe, expect, test } from 'vitest'
import { shapeOf } from '../../../domain/codes/shapes.ts'
import { decodeText, readDifferences } from './read-differences.ts'

describe('differences of a code table from a file', () => {
  test('every operation, with heading, quotes, full width and either separator', () => {
    const text =
      '\ufeff操作,代码,中文名称,英文名称,上级代码,日期\r\n新增,５３９９,"示例海关, ""新""",Sample,5300,2026-12-01\r\n修改,5301,示例皇岗\r\n停用,5302,,,,2026-12-31\r\n恢复,5303\r\n\r\n'
    expect(readDifferences(text)).toEqual({
      changes: [
        {
          do: 'add',
          code: '5399',
          zh: '示例海关, "新"',
          en: 'Sample',
          under: '5300',
          validFrom: '2026-12-01',
        },
        { do: 'rename', code: '5301', zh: '示例皇岗', en: '' },
        { do: 'retire', code: '5302', on: '2026-12-31' },
        { do: 'restore', code: '5303' },
      ],
      wrong: [],
    })
    expect(readDifferences('新增\t9\t示例').changes).toEqual([
      { do: 'add', code: '9', zh: '示例', en: '', under: '', validFrom: undefined },
    ])
  })

  test('attributes by the names in the heading, in either language', () => {
    const { attributes } = shapeOf('usedMachinery')
    const heading = '操作,代码,中文名称,英文名称,上级代码,日期,依据,Import prohibited'
    expect(
      readDifferences(
        `${heading}\n新增,9999,示例,,,2027-01-01,示例表,是\n修改属性,8415,,,,,,否\n停用,8418\n新增,9998,示例二`,
        attributes,
      ),
    ).toEqual({
      changes: [
        {
          do: 'add',
          code: '9999',
          zh: '示例',
          en: '',
          under: '',
          validFrom: '2027-01-01',
          attributes: { basis: '示例表', isBanned: '1' },
        },
        { do: 'describe', code: '8415', attributes: {} },
        { do: 'retire', code: '8418', on: undefined },
        { do: 'add', code: '9998', zh: '示例二', en: '', under: '', validFrom: undefined },
      ],
      wrong: [],
    })
    const { changes, wrong } = readDifferences(
      `${heading},颜色\n修改属性,8415,,,,,,大概\n修改,8415,示例,,,,示例表\n修改属性,8415,,,,,,是,红`,
      attributes,
    )
    expect(changes).toEqual([])
    expect(wrong.map(({ line, message }) => `${line} ${message.zh}`)).toEqual([
      '1 没有“颜色”一列',
      '2 是否禁止进口“大概”不正确：空格键勾选或取消',
      '3 操作“修改”不改属性，请另起一行用“修改属性”',
      '4 “红”所在的列没有标题',
    ])
    expect(readDifferences('新增,9999,示例,,,,是', attributes).wrong).toHaveLength(1)
  })

  test('what is wrong is told by its line', () => {
    const { wrong } = readDifferences('删除,1\n新增,,无\n新增,2\n停用,3,,,,明天')
    expect(wrong.map(({ line, message }) => `${line} ${message.zh}`)).toEqual([
      '1 没有“删除”这项操作（新增、修改、修改属性、停用、恢复）',
      '2 缺少代码',
      '3 缺少中文名称',
      '4 日期“明天”不是 YYYY-MM-DD',
    ])
  })

  test('UTF-8 and GB 18030', () => {
    expect(decodeText(new TextEncoder().encode('新增').buffer)).toBe('新增')
    expect(decodeText(new Uint8Array([0xd0, 0xc2, 0xd4, 0xf6]).buffer)).toBe('新增')
  })

  test.each(['新增,9,示例', '停用\t5302\t\t\t\t2026/12/1'])(
    'UTF-16 with its mark and without, and UTF-8 with one: %s',
    (text) => {
      const little = new Uint8Array(
        Array.from(text).flatMap((character) => [
          character.charCodeAt(0) & 0xff,
          character.charCodeAt(0) >> 8,
        ]),
      )
      const big = little.map((_, at) => little[at ^ 1] ?? 0)
      for (const bytes of [
        [0xff, 0xfe, ...little],
        [0xfe, 0xff, ...big],
        [...little],
        [...big],
        [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)],
      ])
        expect(decodeText(new Uint8Array(bytes).buffer)?.replace('\ufeff', '')).toBe(text)
    },
  )

  test('what is no text is not guessed', () => {
    expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff]).buffer)).toBeUndefined()
    expect(decodeText(new Uint8Array([0x81]).buffer)).toBeUndefined()
  })

  test('days in any full writing; a month, or a code that a spreadsheet rewrote, is refused', () => {
    expect(readDifferences('停用,5302,,,,2026/12/1').changes).toEqual([
      { do: 'retire', code: '5302', on: '2026-12-01' },
    ])
    expect(readDifferences('停用,5302,,,,2026/12\n停用,1.2E+11').wrong).toHaveLength(2)
  })
})
