import { describe, expect, test } from 'vitest'
import type { Content } from '../../../domain/kit/document.ts'
import type { Referred } from '../../../domain/kit/reference.ts'
import { BY_CARD, problemsOf, settle } from '../../../domain/kit/schema.ts'
import { approvedFields } from './approved.ts'
import { report } from './report.ts'
import { agencyContent, file, reportContent, resultRows } from './testing/contents.ts'
import { goodsFacts } from './testing/facts.ts'

const TODAY = '2026-11-29'
/** As a machine that knows its agency judges; `none` knows nothing of it. */
const agency =
  (state = 'listed', fields: Content['fields'] = {}): Referred =>
  (kind, id) =>
    kind === 'acceptance.agency' && id === 'OWN'
      ? {
          id,
          state,
          fields: {
            ...approvedFields(agencyContent(['010101', '010102']).rows),
            listedOn: '2026-01-01',
            ...fields,
          },
        }
      : null
const judged = (content: Content, referred = agency(), today = TODAY) => {
  const circumstances = { ...BY_CARD, creditCode: 'OWN', today, referred, facts: goodsFacts() }
  const settled = settle(report, content, circumstances)
  return {
    settled,
    told: problemsOf(report, settled, { fillers: ['owner'], circumstances }).map(
      ({ at, message }) => [at, message.zh] as const,
    ),
  }
}
const told = (...of: Parameters<typeof judged>) => judged(...of).told
const places = (...of: Parameters<typeof judged>) => told(...of).map(([at]) => at)
const OIL = {
  vessel: '示例号',
  voyage: '01',
  containers: '1 号舱',
  billNo: 'BL1',
  loadingPort: 'SAU000',
  destination: '310001',
}
const anywhere = agency('listed', approvedFields(agencyContent(['010101', '020101', '030101']).rows))

test('[ACC-06] a complete report may go; its last day fills itself', () => {
  const { told: none, settled } = judged(reportContent())
  expect(none).toEqual([])
  expect(settled.fields['validUntil']).toBe('2027-11-19')
  expect(judged(reportContent('020101'), anywhere).settled.fields['validUntil']).toBe('2027-05-19')
})

describe('[ACC-06] the approved scope, without network', () => {
  test('goods outside are told at the goods, and are no more when they are approved', () => {
    expect(told(reportContent('020101'))[0]).toEqual([
      'fields.goodsName',
      '所选商品不在本机构已批准的检测范围内，不能提交检验报告；如需增加请先办理【信息变更】',
    ])
    expect(places(reportContent('020101'), anywhere)).toEqual([])
  })
  test('items and signers outside are told where they stand', () => {
    expect(places(reportContent('010101', { signatory: '示例他人' }))).toEqual(['fields.signatory'])
    const some = agency('listed', { approvedItems: '010101.01' })
    expect(places(reportContent(), some)).toEqual(
      resultRows('010101')
        .slice(1)
        .map(({ id }) => `rows.results.${id}.item`),
    )
  })
  test('goods whose accreditation ran out are told with the day; what was issued before may go', () => {
    const ended = agency('expired', { goodsUntil: '010101=2026-11-15,010102=2030-01-01' })
    expect(told(reportContent(), ended)).toEqual([
      ['fields.goodsName', '该商品所依据的资质证书已于 2026-11-15 到期，请先办理【信息变更】'],
    ])
    expect(told(reportContent('010101', { issuedOn: '2026-11-15' }), ended)).toEqual([])
  })
  test.each([
    [
      'suspended',
      { suspendedFrom: '2026-11-01', suspendedUntil: '2027-01-31' },
      '本机构自 2026-11-01 起暂停采信（至 2027-01-31），暂停期间不能提交检验报告',
    ],
    ['left', { leftOn: '2026-11-01' }, '本机构已于 2026-11-01 退出采信机构目录'],
    ['removed', { leftOn: '2026-11-01' }, '本机构已于 2026-11-01 移出采信机构目录'],
  ])('an agency that is %s is told so', (state, fields, message) =>
    expect(told(reportContent(), agency(state, fields))).toEqual([['fields.agencyCode', message]]),
  )
})

describe('[ACC-06] days', () => {
  test.each([
    [{ issuedOn: '2026-11-30' }, [['fields.issuedOn', '签发日期不能晚于今天']]],
    [
      { issuedOn: '2025-11-20', sampledOn: '2025-01-01', begunOn: '2025-01-02', finishedOn: '2025-11-01' },
      [
        ['fields.issuedOn', '按 12 个月有效期，该报告已于 2026-11-19 到期'],
        ['fields.issuedOn', '签发日期早于列入采信机构目录的日期（2026-01-01）'],
      ],
    ],
    [{ sampledOn: '2026-10-03' }, [['fields.begunOn', '不能早于抽（收）样日期']]],
    [{ finishedOn: '2026-11-21' }, [['fields.issuedOn', '不能早于检验完成日期']]],
    [{ orderedOn: '2026-10-02' }, [['fields.sampledOn', '不能早于委托日期']]],
  ])('%o', (fields, expected) => expect(told(reportContent('010101', fields))).toEqual(expected))

  test('the day is that of Beijing: today in Auckland is later than today there', () =>
    expect(places(reportContent('010101', { issuedOn: '2026-11-29' }), agency(), '2026-11-28')).toEqual([
      'fields.issuedOn',
    ]))

  test('cement with its 28 days', () => {
    const cement = (finishedOn: string) =>
      told(
        reportContent('020101', {
          sampledOn: '2026-03-01',
          begunOn: '2026-03-01',
          finishedOn,
          issuedOn: '2026-11-20',
        }),
        anywhere,
      )
    expect(cement('2026-03-20')).toEqual([
      ['fields.finishedOn', '含检验项目“抗压强度 28天”，检验完成日期不能早于 2026-03-29'],
    ])
    expect(cement('2026-03-29')).toEqual([])
  })
})

describe('[ACC-06] what each of the goods needs', () => {
  test('garments and cement a photograph, garments their style', () => {
    const bare = reportContent('010101', { style: '' })
    expect(places({ ...bare, attachments: { original: [file('g')] } })).toEqual([
      'fields.style',
      'attachments.photo',
    ])
  })
  test('crude oil its transport, other goods none', () => {
    const oil = (fields: Content['fields']) => reportContent('030101', fields)
    expect(places(oil({ ...OIL, containers: '' }), anywhere)).toEqual(['fields.containers'])
    expect(places(oil(OIL), anywhere)).toEqual([])
    expect(places(reportContent('010101', OIL))).toEqual([])
  })
  test('an HS code that fits', () => {
    expect(told(reportContent('010101', { hsCode: '2709000000' }))).toEqual([
      ['fields.hsCode', '与商品名称“成人服装”不符'],
    ])
    expect(places(reportContent('010101', { hsCode: '62' }))).toContain('fields.hsCode')
  })
  test('quantity and unit, both or neither', () => {
    expect(places(reportContent('010101', { quantity: '5' }))).toEqual(['fields.unit'])
    expect(places(reportContent('010101', { unit: '011' }))).toEqual(['fields.quantity'])
    expect(places(reportContent('010101', { unit: '011', quantity: '0' }))).toEqual(['fields.quantity'])
  })
})

describe('[ACC-06] results', () => {
  const first = { id: 'r1', item: '010101.01', standard: 's', method: 'm', result: 'x', verdict: 'pass' }
  test('a missing required item is named', () =>
    expect(told(reportContent('010101', {}, { results: resultRows('010101').slice(2) }))).toEqual([
      ['rows.results', '缺少必检项目：甲醛含量、pH值'],
    ]))
  test('several rows of one item stand for several parts', () =>
    expect(told(reportContent('010101', {}, { results: [...resultRows('010101'), first] }))).toEqual([]))
  test('items of other goods are refused at their row', () =>
    expect(
      places(
        reportContent('010101', {}, { results: [...resultRows('010101'), { ...first, item: '010102.01' }] }),
      ),
    ).toEqual(['rows.results.r1.item']))
  test('one that does not conform: only 不合格, explained', () => {
    const failing = { results: resultRows('010101', { verdict: 'fail' } as never) }
    expect(told(reportContent('010101', {}, failing))).toEqual([
      ['fields.conclusion', '存在单项判定为不符合的项目，检验结论不能为合格'],
    ])
    expect(places(reportContent('010101', { conclusion: 'fail' }, failing))).toEqual(['fields.explanation'])
    expect(places(reportContent('010101', { conclusion: 'fail', explanation: '示例' }, failing))).toEqual([])
  })
  test('not all 不适用', () =>
    expect(
      places(reportContent('010101', {}, { results: resultRows('010101', { verdict: 'none' } as never) })),
    ).toEqual(['rows.results']))
})

test.each([
  ['r-001', true],
  ['A/1_(2).3', true],
  ['报告1', false],
  ['A 1', true],
  ['A*1', false],
])('[ACC-06] report number %s: %s', (reportNo, isRight) =>
  expect(places(reportContent('010101', { reportNo })).includes('fields.reportNo')).toBe(!isRight),
)
