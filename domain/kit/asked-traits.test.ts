import { describe, expect, test } from 'vitest'
import { factsOf } from '../codes/facts.ts'
import { traitsDocument } from '../../tests/fixtures/traits-document.ts'
import { mistakesIn } from './check-declaration.ts'
import { OWNER } from './fillers.ts'
import { formatProblems } from './formats.ts'
import { createJudge } from './judge.ts'
import { mergeDocument } from './merge-document.ts'
import { traitAt } from './merge-traits.ts'
import { BY_CARD, emptyContent, problemsOf, settle } from './schema.ts'
import { normaliseTraits, readTraits, traitsInWords, writeTraits } from './traits.ts'

const row = (code: string, zh: string, attributes: Record<string, string>) => ({
  code,
  zh,
  en: `${code} in English`,
  under: '',
  attributes,
  validFrom: null,
  retiredOn: null,
})
const tables: Readonly<Record<string, readonly ReturnType<typeof row>[]>> = {
  cccHs: [
    row('8415101000', '空调器', { unit: '001', traits: 'installation;split;voltage' }),
    row('8418102000', '冷藏冷冻组合机', { unit: '001', traits: 'installation;volume' }),
    row('8303000000', '保险箱', { unit: '035' }),
  ],
  hsTraits: [
    row('installation', '安装方式', { kind: 'text' }),
    row('split', '独立或分体', { kind: 'choice', choices: '独立式/Self-contained;分体式/Split' }),
    row('voltage', '额定电压', { kind: 'decimal', unit: 'V' }),
    row('volume', '容积', { kind: 'decimal', unit: '升' }),
  ],
}
const facts = factsOf(
  traitsDocument,
  (table, code) => tables[table]?.find((one) => one.code === code),
  () => '2026-11-29',
)
const circumstances = { ...BY_CARD, facts }

const content = (hsCode: string, traits: string, fields: Record<string, string> = {}) => ({
  ...emptyContent(traitsDocument),
  fields: { orderNo: 'A-1', ...fields },
  rows: { products: [{ id: 'a', hsCode, name: '示例', quantity: '1', traits }] },
})
const settled = (hsCode: string, traits: string) =>
  settle(traitsDocument, content(hsCode, traits), circumstances).rows['products']?.[0]
const messages = (hsCode: string, traits: string, isSaved = false) => {
  const filled = settle(traitsDocument, content(hsCode, traits), circumstances)
  const found = isSaved
    ? formatProblems(traitsDocument, filled, OWNER, circumstances)
    : problemsOf(traitsDocument, filled, { circumstances })
  return found.map(({ at, message }) => `${at} ${message.zh}`)
}
const full = writeTraits({ installation: '壁挂', split: '分体式', voltage: '220' })

describe('the value', () => {
  test('is canonical JSON without what is empty; a cell says the same in words; anything else stays, to be refused', () => {
    expect(normaliseTraits('{"voltage":" ２２０ ","installation":"壁 挂","split":""}')).toBe(
      '{"installation":"壁 挂","voltage":"220"}',
    )
    expect(normaliseTraits('安装方式=壁挂；额定电压：220;')).toBe('{"安装方式":"壁挂","额定电压":"220"}')
    expect(normaliseTraits('壁挂')).toBe('壁挂')
    expect(normaliseTraits('["a"]')).toBe('["a"]')
    expect(normaliseTraits('')).toBe('')
    expect(readTraits('{"__proto__":"x"}')).toEqual(Object.fromEntries([['__proto__', 'x']]))
    for (const raw of ['安装方式=壁挂', '壁挂', full])
      expect(normaliseTraits(normaliseTraits(raw))).toBe(normaliseTraits(raw))
  })
  test('is shown by the names of its traits', () => {
    expect(traitsInWords(full, (name) => name.toUpperCase())).toBe(
      'INSTALLATION：壁挂；SPLIT：分体式；VOLTAGE：220',
    )
    expect(traitsInWords('x', (name) => name)).toBe('x')
  })
})

describe('what a code asks', () => {
  test('labels become names, each is written as its kind writes it, choices in either language', () => {
    expect(
      settled('8415101000', '安装方式=壁挂；独立或分体=split；VOLTAGE IN ENGLISH=２，２０')?.['traits'],
    ).toBe(full)
  })
  test('everything asked has to be there and right; each is named', () => {
    expect(messages('8415101000', full)).toEqual([])
    expect(messages('8415101000', '')).toEqual(['rows.products.a.traits 此项为必填项'])
    expect(messages('8415101000', writeTraits({ split: '分体式' }))).toEqual([
      'rows.products.a.traits 请填写安装方式、额定电压',
    ])
    expect(
      messages('8415101000', writeTraits({ installation: '壁挂', split: '分体式', voltage: '强' })),
    ).toEqual(['rows.products.a.traits 额定电压：请输入数字'])
    expect(
      messages('8415101000', writeTraits({ installation: '壁挂', split: '整体', voltage: '1' })),
    ).toEqual(['rows.products.a.traits 独立或分体：请从下拉列表中选择'])
    expect(messages('8415101000', '壁挂')).toEqual(['rows.products.a.traits 请按“名称=值；名称=值”填写'])
  })
  test('saved in part, what is there must be right and the rest may be missing', () => {
    expect(messages('8415101000', writeTraits({ split: '分体式' }), true)).toEqual([])
    expect(messages('8415101000', writeTraits({ voltage: '强' }), true)).toEqual([
      'rows.products.a.traits 额定电压：请输入数字',
    ])
  })
  test('nothing is required of a code that asks nothing, and an unknown code is told at its own field', () => {
    expect(messages('8303000000', '')).toEqual([])
    expect(messages('', '')).toEqual(['rows.products.a.hsCode 此项为必填项'])
  })
  test('another code keeps what it asks too; the rest is told and not dropped', () => {
    expect(messages('8418102000', full)).toEqual(['rows.products.a.traits 请填写容积'])
    expect(messages('8418102000', full.replace('}', ',"volume":"200"}'))).toEqual([
      'rows.products.a.traits 所选编码没有“独立或分体、额定电压”，请去掉',
    ])
    expect(settled('8418102000', full)?.['traits']).toBe(full)
    expect(messages('8418102000', writeTraits({ installation: '落地', volume: '200' }))).toEqual([])
  })
  test('of the document itself too; the form judges the same', () => {
    const judge = createJudge(traitsDocument, circumstances)
    const judged = judge({
      ...content('8415101000', full, { hsCode: '8418102000', traits: '容积=大' }),
    })
    expect(judged.problems.map(({ at, message }) => [at, message.zh])).toEqual([
      ['fields.traits', '容积：请输入数字'],
    ])
    expect(judged.settled.rows['products']?.[0]?.['unit']).toBe('001')
  })
})

describe('two people', () => {
  const merged = (mine: Record<string, string>, theirs: Record<string, string>, choices = {}) =>
    mergeDocument(
      traitsDocument,
      content('8415101000', full),
      content('8415101000', writeTraits({ ...JSON.parse(full), ...mine })),
      content('8415101000', writeTraits({ ...JSON.parse(full), ...theirs })),
      choices,
      circumstances,
    )
  test('who change different traits are both followed; the same one is asked about', () => {
    const both = merged({ voltage: '380' }, { installation: '落地' })
    expect(both.conflicts).toEqual([])
    expect(both.content.rows['products']?.[0]?.['traits']).toBe(
      writeTraits({ installation: '落地', split: '分体式', voltage: '380' }),
    )
    expect(both.changes.map(({ at, by }) => [at, by])).toEqual([
      ['rows.products.a.traits.installation', 'theirs'],
      ['rows.products.a.traits.voltage', 'mine'],
    ])
    const at = 'rows.products.a.traits.voltage'
    const one = merged({ voltage: '380' }, { voltage: '110' })
    expect(one.conflicts).toEqual([
      {
        at,
        kind: 'value',
        base: '{"voltage":"220"}',
        mine: '{"voltage":"380"}',
        theirs: '{"voltage":"110"}',
      },
    ])
    expect(traitAt(traitsDocument, at)).toEqual({ table: 'hsTraits', name: 'voltage' })
    expect(traitAt(traitsDocument, 'rows.products.a.name')).toBeUndefined()
    expect(
      merged({ voltage: '380' }, { voltage: '110' }, { [at]: 'theirs' }).content.rows['products']?.[0],
    ).toMatchObject({
      traits: writeTraits({ installation: '壁挂', split: '分体式', voltage: '110' }),
    })
  })
  test('a row that one removed and the other changed is shown whole', () => {
    const { conflicts } = mergeDocument(
      traitsDocument,
      content('8415101000', full),
      { ...content('8415101000', full), rows: { products: [] } },
      content('8415101000', writeTraits({ ...JSON.parse(full), voltage: '380' })),
      {},
      circumstances,
    )
    expect(conflicts).toMatchObject([{ at: 'rows.products.a', kind: 'row' }])
    expect(JSON.parse(conflicts[0]?.theirs ?? '')).toMatchObject({
      name: '示例',
      traits: full.replace('220', '380'),
    })
  })
  test('one empties what the other leaves', () => {
    expect(merged({ voltage: '' }, {}).content.rows['products']?.[0]?.['traits']).toBe(
      writeTraits({ installation: '壁挂', split: '分体式' }),
    )
  })
})

test('a declaration whose tables are not looked up, or have no such attribute, does not hold together', () => {
  expect(mistakesIn(traitsDocument)).toEqual([])
  expect(mistakesIn({ ...traitsDocument, lookups: ['cccHs'] })).toContainEqual(
    expect.stringContaining('asks hsTraits, which is not among its lookups'),
  )
})
