import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, canBreak, isWide } from './line-break.ts'

/** Wide characters one em, all others half an em. */
const widthOf = (codePoint: number): number => (isWide(String.fromCodePoint(codePoint)) ? 1 : 0.5)
const lines = (text: string, limit: number): string[] =>
  breakLines(text, limit, widthOf).map((line) => line.text)

describe('breaking lines', () => {
  test('Chinese breaks between any two characters', () => {
    expect(lines('检验检疫证书', 4)).toEqual(['检验检疫', '证书'])
  })

  test('closing punctuation never begins a line, opening never ends one', () => {
    expect(lines('检验检疫，证书', 4)).toEqual(['检验检', '疫，证书'])
    expect(lines('检验检（疫）证', 4)).toEqual(['检验检', '（疫）证'])
    expect(lines('符合“标准。”的', 4)).toEqual(['符合“标', '准。”的'])
    expect(lines('符合的“标准”', 4)).toEqual(['符合的', '“标准”'])
    expect(lines('含量0.5%以下', 3.5)).toEqual(['含量', '0.5%以', '下'])
  })

  test('English words stay whole, spaces at the break vanish', () => {
    expect(lines('fit for human use', 4)).toEqual(['fit for', 'human', 'use'])
    expect(lines('FROZEN ROASTED', 7)).toEqual(['FROZEN ROASTED'])
  })

  test('a word longer than the line is cut', () => {
    expect(lines('ABCDEFGHIJ', 2)).toEqual(['ABCD', 'EFGH', 'IJ'])
    expect(lines('to ABCDEFGHIJ', 3)).toEqual(['to', 'ABCDEF', 'GHIJ'])
  })

  test('hyphenated words break after the hyphen; numbers, dates and units do not', () => {
    expect(lines('0.01 mg/kg', 4)).toEqual(['0.01', 'mg/kg'])
    expect(lines('heat-treated', 3)).toEqual(['heat-', 'treate', 'd'])
    expect(lines('on 2026-11-20', 5)).toEqual(['on', '2026-11-20'])
  })

  test('dashes and ellipses stay in pairs', () => {
    expect(lines('证书——示例', 3)).toEqual(['证', '书——', '示例'])
    expect(canBreak('…', '…')).toBe(false)
  })

  test('an empty paragraph is an empty line, and an indent stays', () => {
    expect(lines('', 5)).toEqual([''])
    expect(lines('\u3000\u3000兹证明', 4)).toEqual(['\u3000\u3000兹证', '明'])
  })

  test('characters beyond the basic plane count as one', () => {
    expect(lines('𠮷𠮷𠮷', 2)).toEqual(['𠮷𠮷', '𠮷'])
  })

  test('property: nothing but spaces is lost, no line is too long, no line begins wrongly', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'检 验 证 书 ， 。 （ ） “ ” a b c d - 1 . 5 %'.split(' '), ' '),
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (source, limit) => {
        const broken = breakLines(source, limit, widthOf)
        expect(
          broken
            .map((line) => line.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(source.replaceAll(' ', ''))
        for (const line of broken) expect(line.width).toBeLessThanOrEqual(limit + 1e-6)
        expect(broken.at(-1)?.next).toBe(Array.from(source).length)
      }),
      { seed: 20261121, numRuns: 500 },
    )
  })
})
