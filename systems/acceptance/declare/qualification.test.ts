import { describe, expect, test } from 'vitest'
import type { Content, Row } from '../../../domain/kit/document.ts'
import { BY_CARD, problemsOf, settle } from '../../../domain/kit/schema.ts'
import { readTable } from '../../../codes/csv/table.ts'
import { ruledGoods, ruleOf } from './goods-rules.ts'
import { qualification } from './qualification.ts'
import { coverageOf, goodsUntil } from './scope.ts'
import { agencyContent, cma, scopeRows } from './testing/contents.ts'
import { goodsFacts, itemsOf } from './testing/facts.ts'

const TODAY = '2026-11-29'
const told = (content: Content, facts = goodsFacts()) => {
  const circumstances = { ...BY_CARD, today: TODAY, facts }
  return problemsOf(qualification, settle(qualification, content, circumstances), {
    fillers: ['owner'],
    circumstances,
  }).map(({ at, message }) => [at, message.zh] as const)
}
const places = (content: Content) => told(content).map(([at]) => at)
const withCerts = (goods: string, certificates: Row[], country = 'CHN') => ({
  ...agencyContent(
    [],
    { country, ...(country !== 'CHN' && { nameEn: 'Sample Ltd.', legalForm: 'overseas' }) },
    { certificates, scope: scopeRows(goods, certificates[0]?.['certNo'] ?? '') },
  ),
})
const cert = (kind: string, over: Partial<Row> = {}): Row => ({
  ...cma,
  id: kind,
  certNo: kind,
  kind,
  ...over,
})
/** The files are another matter. */
const rowsOnly = (content: Content) => told(content).filter(([at]) => at.startsWith('rows.'))

test('[ACC-02] a complete application may go', () => expect(told(agencyContent())).toEqual([]))

test('[ACC-02] an empty one says everything that is missing, at its place', () => {
  const empty = places({ fields: {}, rows: {}, attachments: {} })
  for (const at of [
    'fields.country',
    'fields.nameZh',
    'fields.promise',
    'rows.certificates',
    'rows.scope',
    'rows.signers',
  ])
    expect(empty).toContain(at)
  expect(empty.filter((at) => at.startsWith('attachments.'))).toEqual([
    'attachments.licence',
    'attachments.capability',
    'attachments.independence',
    'attachments.noViolation',
    'attachments.specimens',
  ])
})

describe('[ACC-02] accreditations', () => {
  test('domestic with only ILAC and overseas with only CMA are refused at the row', () => {
    expect(rowsOnly(withCerts('010101', [cert('ilac17025')])).map(([at]) => at)).toEqual([
      'rows.certificates.ilac17025.kind',
      'rows.certificates',
    ])
    expect(rowsOnly(withCerts('010101', [cert('cma')], 'SGP'))[0]?.[0]).toBe('rows.certificates.cma.kind')
    expect(rowsOnly(withCerts('010101', [cert('cma')], 'HKG'))[0]?.[0]).toBe('rows.certificates.cma.kind')
    expect(rowsOnly(withCerts('010101', [cert('ilac17025')], 'HKG'))).toEqual([])
  })

  test('crude oil needs 17020 besides CNAS 17025, with CMA nothing more', () => {
    const [refused] = rowsOnly(withCerts('030101', [cert('cnas17025')]))
    expect(refused?.[0]).toBe('rows.certificates')
    expect(refused?.[1]).toContain('CNAS ISO/IEC 17025和CNAS ISO/IEC 17020')
    expect(rowsOnly(withCerts('030101', [cert('cma')]))).toEqual([])
    expect(rowsOnly(withCerts('030101', [cert('cnas17025'), cert('cnas17020')]))).toEqual([])
    expect(rowsOnly(withCerts('030101', [cert('ilac17025')], 'SGP'))[0]?.[0]).toBe('rows.certificates')
  })

  test('one that ends today holds, one that ended yesterday is refused at the row', () => {
    expect(rowsOnly(withCerts('010101', [cert('cma', { until: TODAY })]))).toEqual([])
    expect(rowsOnly(withCerts('010101', [cert('cma', { until: '2026-11-28' })]))).toEqual([
      ['rows.certificates.cma.until', '该资质证书已过有效期'],
    ])
  })

  test('files follow from its rows and the country', () => {
    expect(places(withCerts('010101', [cert('cnas17025')]))).toEqual(['attachments.accreditation'])
    expect(places(withCerts('010101', [cert('ilac17025')], 'SGP'))).toEqual([
      'attachments.accreditation',
      'attachments.translation',
    ])
  })
})

describe('[ACC-02] scope', () => {
  test('a missing required item is named, in the panel and at the table', () => {
    const scope = scopeRows('010101', 'CMA-1', ['010101.06'])
    expect(coverageOf(scope, goodsFacts())).toMatchObject([
      { goods: '010101', required: 7, covered: 6, missing: [{ code: '010101.06', name: { zh: '异味' } }] },
    ])
    expect(told(agencyContent([], {}, { scope }))).toEqual([['rows.scope', '成人服装缺少必检项目：异味']])
  })

  test('another class in a filled row makes type and goods wrong at the row', () => {
    const [first, ...rest] = scopeRows('010101')
    const scope = [{ ...first, id: 'x', goodsClass: '02' }, ...rest]
    expect(places(agencyContent([], {}, { scope }))).toEqual(['rows.scope.x.goodsType'])
  })

  test('rows rest on accreditations that are there: each is told when one was deleted', () => {
    const scope = [...scopeRows('010101'), ...scopeRows('020101', 'GONE')]
    const at = places(agencyContent([], {}, { scope }))
    expect(at).toHaveLength(12)
    expect(at[0]).toBe('rows.scope.s020101.01.certNo')
  })

  test('no two rows with one item and method; other methods may stand beside', () => {
    const [first = { id: '' }] = scopeRows('010101')
    const doubled = (over: Partial<Row>) =>
      places(agencyContent([], {}, { scope: [...scopeRows('010101'), { ...first, id: 'again', ...over }] }))
    expect(doubled({})).toEqual(['rows.scope.again.method'])
    expect(doubled({ method: '另一方法' })).toEqual([])
  })

  test('the goods rest on the last of their accreditations', () => {
    expect(
      goodsUntil({
        certificates: [cert('a', { until: '2026-01-01' }), cert('b', { until: '2027-01-01' })],
        scope: [...scopeRows('010101', 'a'), ...scopeRows('020101', 'a'), ...scopeRows('020101', 'b')],
      }),
    ).toEqual({ '010101': '2026-01-01', '020101': '2027-01-01' })
  })
})

test.each([
  [{ creditCode: '91350100M000100Y44' }, ['fields.creditCode']],
  [{ country: 'SGP', legalForm: 'enterprise', nameEn: 'X' }, ['fields.legalForm']],
  [{ legalForm: 'overseas' }, ['fields.legalForm']],
  [{ foundedOn: '2026-11-30' }, ['fields.foundedOn']],
  [{ postcode: '12345' }, ['fields.postcode']],
  [{ nameEn: '中文' }, ['fields.nameEn']],
  [{ nameEn: 'Sample Inspection Ltd.' }, []],
])('[ACC-02] %o is wrong at %o', (fields, expected) =>
  expect(places(agencyContent(['010101'], fields)).filter((at) => at.startsWith('fields.'))).toEqual(
    expected,
  ),
)

test('[ACC-02] the same signer twice in one field is told at the later row', () => {
  const signer = { id: 'p1', name: '示例甲', position: '签字人', field: '服装' }
  const signers = [signer, { ...signer, id: 'p2' }, { ...signer, id: 'p3', field: '水泥' }]
  expect(places(agencyContent(['010101'], {}, { signers }))).toEqual(['rows.signers.p2.field'])
})

test('[ACC-02] an item that customs adds to a code table becomes required, one that is retired no more', () => {
  const added = { validFrom: null, retiredOn: null, code: '010101.08', zh: '示例新项目', en: 'Sample item' }
  const goods = {
    ...added,
    code: '010101',
    zh: '成人服装',
    en: 'Garments for adults',
    attributes: { items: [...itemsOf('010101'), '010101.08'].join(';') },
  }
  const facts = goodsFacts({ acceptanceGoods: [goods], acceptanceItems: [added] })
  expect(told(agencyContent(), facts)).toEqual([['rows.scope', '成人服装缺少必检项目：示例新项目']])
  const retired = goodsFacts({
    acceptanceItems: [{ ...added, code: '010101.06', zh: '异味', retiredOn: '2026-01-01' }],
  })
  const without = scopeRows('010101', 'CMA-1', ['010101.06'])
  expect(told(agencyContent([], {}, { scope: without }), retired)).toEqual([])
})

test('[ACC-02] goods that were added at the desk are named by their table, and nothing more is asked of them', () => {
  const goods = { validFrom: null, retiredOn: null, code: '010199', zh: '示例新商品', en: '' }
  const scope = [
    { ...scopeRows('010101')[0], id: 'n', goodsName: '010199', item: '010199.01', method: 'M' },
  ] as Row[]
  expect(coverageOf(scope, goodsFacts({ acceptanceGoods: [goods] }))).toEqual([
    { goods: '010199', name: { zh: '示例新商品', en: '示例新商品' }, required: 0, covered: 0, missing: [] },
  ])
})

test('[ACC-02] every item of the tables is required of its goods, and all goods of the tables have rules', () => {
  expect(readTable('acceptanceGoods').map(({ code }) => code)).toEqual([...ruledGoods])
  expect(ruledGoods.flatMap(itemsOf)).toEqual(readTable('acceptanceItems').map(({ code }) => code))
  expect(ruleOf('010199').months).toBe(6)
})
