import { describe, expect, test } from 'vitest'
import type { Circumstances, Content } from '../../../../domain/kit/document.ts'
import type { Facts } from '../../../../domain/kit/facts.ts'
import { normaliseValue, wrongValue } from '../../../../domain/kit/kinds.ts'
import { nothingReferred } from '../../../../domain/kit/reference.ts'
import { keepsRowBack } from '../../../../domain/kit/row-rules.ts'
import { draftSchemaOf, emptyContent, problemsOf, settle } from '../../../../domain/kit/schema.ts'
import { goods } from './goods.ts'
import { normaliseMadeOn, wrongMadeOn } from './made-on.ts'
import { order } from './order.ts'

const measures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '84': {},
  '84295212': { needsInspection: '1' },
  '852849': { isBanned: '1' },
  '847141': { needsInspection: '1', isExempt: '1' },
}
const facts: Facts = (_table, code) => {
  const found = Object.keys(measures)
    .filter((prefix) => code !== '' && code.startsWith(prefix))
    .toSorted((one, other) => other.length - one.length)[0]
  return found === undefined ? undefined : { code: found, zh: '', en: '', attributes: measures[found] ?? {} }
}
const by: Circumstances = {
  loginBy: 'password',
  creditCode: '',
  today: '2026-11-29',
  facts,
  referred: nothingReferred,
}
const row = (id: string, hsCode: string, over: Record<string, string> = {}) => ({
  id,
  name: '旧挖掘机',
  model: '示例 210',
  hsCode,
  madeOn: '2015',
  quantity: '1',
  unit: '001',
  amount: '1000',
  ...over,
})
const paper = { sha256: 'a'.repeat(64), name: '合同.pdf', bytes: 1, type: 'pdf' as const }
const whole: Content = {
  ...emptyContent(order),
  fields: {
    enterpriseName: '示例恒丰进出口有限公司',
    contact: '示例',
    contactPhone: '010-55501234',
    contactEmail: 'name@example.com',
    contactAddress: '示例路 1 号',
    consignee: '示例收货人',
    use: 'own',
    goodsLocation: '示例港',
    destination: '44019',
    destinationPort: '440001',
    destinationCustoms: '5101',
    entryCustoms: '5101',
    agency: 'a',
  },
  rows: { goods: [row('r1', '8429521200')] },
  attachments: { ...emptyContent(order).attachments, invoice: [paper] },
}
const withGoods = (...rows: ReturnType<typeof row>[]): Content => ({ ...whole, rows: { goods: rows } })
const judged = (content: Content, over: Partial<Circumstances> = {}) => {
  const circumstances = { ...by, ...over }
  return problemsOf(order, settle(order, content, circumstances), { fillers: ['owner'], circumstances }).map(
    ({ at, message }) => [at, message.zh],
  )
}
const flagsIn = (content: Content) =>
  settle(order, content, by).rows['goods']?.map(({ needsInspection, isExempt, isBanned }) => [
    needsInspection,
    isExempt,
    isBanned,
  ])

describe('[PSI-22] the goods of an order', () => {
  test('a whole order may be handed in', () => {
    expect(judged(whole)).toEqual([])
  })

  test('flags follow from the longest prefix, and at once when the code is another one', () => {
    expect(
      flagsIn(
        withGoods(
          row('a', '8429521200'),
          row('b', '8528490000'),
          row('c', '8471410000'),
          row('d', '8401000000'),
          row('e', '0101210010'),
        ),
      ),
    ).toEqual([
      ['yes', 'no', 'no'],
      ['no', 'no', 'yes'],
      ['yes', 'yes', 'no'],
      ['no', 'no', 'no'],
      ['', '', ''],
    ])
  })

  test('what a crafted request says of flags and sums is not what is stored', () => {
    const forged = {
      ...withGoods(row('a', '8528490000', { isBanned: 'no', needsInspection: 'yes' })),
      fields: { ...whole.fields, totalAmount: '1', totalQuantity: '9' },
    }
    expect(flagsIn(forged)).toEqual([['no', 'no', 'yes']])
    expect(settle(order, forged, by).fields).toMatchObject({ totalAmount: '1000.00', totalQuantity: '1' })
  })

  test('prohibited goods and what is no machinery are refused at their HS code, and may be saved', () => {
    const content = withGoods(row('a', '8528490000'), row('b', '0101210010'))
    expect(judged(content)).toEqual([
      ['rows.goods.a.hsCode', '该产品禁止进口，不能委托装运前检验'],
      ['rows.goods.b.hsCode', '不属于机电产品，不能委托装运前检验'],
    ])
    const settled = settle(order, content, by)
    const all = problemsOf(order, settled, { fillers: ['owner'], circumstances: by })
    expect(all.filter((one) => keepsRowBack(order.rows.goods, one))).toEqual([])
    expect(problemsOf(order, settled, { fillers: ['owner'], circumstances: by, skipRules: true })).toEqual([])
  })

  test('3: ten digits that are in no table are taken, with the flags of the longest prefix; what is no code is not', () => {
    const unlisted = withGoods(row('a', '8429521299', { name: '旧设备' }))
    expect(judged(unlisted)).toEqual([])
    expect(flagsIn(unlisted)).toEqual([['yes', 'no', 'no']])
    for (const wrong of ['842952', '84295212AB', '84295212001'])
      expect([wrong, ...new Set(judged(withGoods(row('a', wrong))).map(([at]) => at))]).toEqual([
        wrong,
        'rows.goods.a.hsCode',
      ])
  })

  test('11: five hundred lines are taken, one more is not', () => {
    const lines = (many: number) =>
      withGoods(...Array.from({ length: many }, (_, at) => row(`r${at}`, '8429521200')))
    expect(judged(lines(500))).toEqual([])
    expect(draftSchemaOf(order).safeParse(settle(order, lines(500), by)).success).toBe(true)
    const more = draftSchemaOf(order).safeParse(settle(order, lines(501), by))
    expect(more.error?.issues.map(({ path }) => path.join('.'))).toEqual(['rows.goods'])
  })

  test('what was handed in keeps its flags when the rules change', () => {
    const handedIn = settle(order, withGoods(row('a', '8429521200')), by)
    const banned: Circumstances = {
      ...by,
      facts: () => ({ code: '8429', zh: '', en: '', attributes: { isBanned: '1' } }),
    }
    const flag = (state: string) =>
      settle(order, handedIn, { ...banned, state }).rows['goods']?.[0]?.['isBanned']
    expect(['draft', 'supplement', 'mending', 'waiting', 'accepted', 'completed'].map(flag)).toEqual([
      'yes',
      'yes',
      'yes',
      'no',
      'no',
      'no',
    ])
  })

  test('sums are exact, in two places for money, and say when units differ', () => {
    const sums = (...rows: ReturnType<typeof row>[]) => {
      const { totalQuantity, totalAmount, unitsNote } = settle(order, withGoods(...rows), by).fields
      return [totalQuantity, totalAmount, unitsNote || undefined]
    }
    expect(
      sums(
        row('a', '84', { quantity: '0.1', unit: '035', amount: '0' }),
        row('b', '84', { quantity: '0.2', unit: '035', amount: '0.1' }),
      ),
    ).toEqual(['0.3', '0.10', undefined])
    expect(sums(row('a', '84', { unit: '001' }), row('b', '84', { unit: '035' }))).toEqual([
      '2',
      '2000.00',
      'mixed',
    ])
    const many = Array.from({ length: 500 }, (_, at) =>
      row(String(at), '84', { quantity: '123456789012345.6789', amount: '999999999999.99' }),
    )
    expect(sums(...many)).toEqual(['61728394506172839.45', '499999999999995.00', undefined])
    expect(sums()).toEqual(['', '', undefined])
  })

  test('without goods it says what is missing', () => {
    expect(judged({ ...whole, rows: { goods: [] } })).toEqual([['rows.goods', '请填写申请产品信息']])
  })

  test.each([
    ['1e3', '请输入数字'],
    ['-1', '必须大于 0'],
    ['0', '必须大于 0'],
    ['1.00001', '最多 4 位小数'],
  ])('a quantity of %s is refused at its field', (quantity, message) => {
    expect(judged(withGoods(row('a', '8429521200', { quantity })))).toEqual([
      ['rows.goods.a.quantity', message],
    ])
  })

  test('numbers as they are pasted', () => {
    const { quantity, amount, hsCode } = goods.fields
    expect(normaliseValue(quantity, '1,234.50 ')).toBe('1234.50')
    expect(normaliseValue(amount, '１２３．４５')).toBe('123.45')
    expect(wrongValue(amount, '1.005')?.zh).toBe('最多 2 位小数')
    expect(wrongValue(amount, '0')).toBeNull()
    for (const wrong of ['842952', '84295212AB'])
      expect(wrongValue(hsCode, wrong)?.zh).toBe('请输入 10 位 HS 编码')
    expect(wrongValue(hsCode, '9999999999')).toBeNull()
  })
})

describe('[PSI-22] 制造日期', () => {
  test.each([
    ['2015', '2015'],
    ['2015年', '2015'],
    ['2015年6月', '2015-06'],
    ['2015/6', '2015-06'],
    ['201506', '2015-06'],
    ['２０１５．６．３０', '2015-06-30'],
    ['20150630', '2015-06-30'],
  ])('%s is %s', (written, kept) => {
    expect(normaliseMadeOn(written)).toBe(kept)
    expect(normaliseMadeOn(kept)).toBe(kept)
    expect(wrongMadeOn(kept)).toBeNull()
  })

  test.each(['2015-02-30', '1899', '2015-13', '15', '去年'])('%s is refused', (written) => {
    expect(wrongMadeOn(normaliseMadeOn(written))).not.toBeNull()
  })

  test('not after today, as far as it says', () => {
    const at = (madeOn: string) => judged(withGoods(row('a', '8429521200', { madeOn })))
    expect([at('2026'), at('2026-11'), at('2026-11-29')]).toEqual([[], [], []])
    for (const later of ['2027', '2026-12', '2026-11-30'])
      expect(at(later)).toEqual([['rows.goods.a.madeOn', '制造日期不能晚于今天']])
  })
})

describe('[PSI-21] [PSI-10] the rest of an order', () => {
  test('one file of any kind is enough, none is told', () => {
    expect(judged({ ...whole, attachments: emptyContent(order).attachments })).toEqual([
      ['attachments.contract', '请上传随附单据'],
    ])
  })

  test('a customs office that is not of the destination is told, and kept', () => {
    const content = { ...whole, fields: { ...whole.fields, destination: '12909' } }
    expect(judged(content)).toEqual([['fields.destinationCustoms', '与所选的境内目的地不符，请重新选择']])
    expect(settle(order, content, by).fields['destinationCustoms']).toBe('5101')
  })

  test('an agency with a disposition in force is refused by the day, at its field', () => {
    const referred = () => ({
      id: 'a',
      state: 'normal',
      fields: {
        nameZh: '示例检验',
        notRecognisedFrom: '2026-11-01',
        notRecognisedUntil: '2026-11-29',
        certificateNo: 'JJD2026001',
      },
    })
    expect(judged(whole, { referred })).toEqual([
      [
        'fields.agency',
        '“示例检验”处于“不予认可装运前检验结果”处置期（至 2026-11-29），不能委托，请重新选择',
      ],
    ])
    expect(judged(whole, { referred, today: '2026-11-30' })).toEqual([])
  })

  test('name and number of the agency stay with what was handed in, also when its row has gone', () => {
    const known = () => ({
      id: 'a',
      state: 'normal',
      fields: { nameZh: '示例检验', certificateNo: 'JJD2026001' },
    })
    const handedIn = settle(order, whole, { ...by, referred: known })
    expect(handedIn.fields).toMatchObject({ agencyNo: 'JJD2026001', agencyName: '示例检验' })
    const gone = (state: string) =>
      settle(order, handedIn, { ...by, referred: () => null, state }).fields['agencyName']
    expect([gone('completed'), gone('draft')]).toEqual(['示例检验', undefined])
  })

  test('the certificate: not of yesterday, of today, and in five years', () => {
    const asAgency = (certificateValidUntil: string) =>
      problemsOf(
        order,
        {
          ...whole,
          fields: { ...whole.fields, certificateNo: 'AU-2026/1', certificateValidUntil },
          attachments: { ...whole.attachments, certificate: [paper], report: [paper] },
        },
        { fillers: ['agency'], circumstances: by },
      ).map(({ at, message }) => [at, message.zh])
    expect(asAgency('2026-11-28')).toEqual([['fields.certificateValidUntil', '证书有效期不能早于今天']])
    expect([asAgency('2026-11-29'), asAgency('2031-11-29')]).toEqual([[], []])
    expect(normaliseValue(order.fields.certificateValidUntil, '20261121')).toBe('2026-11-21')
    expect(
      problemsOf(order, whole, { fillers: ['agency'], circumstances: by }).map(({ at, message }) => [
        at,
        message.zh,
      ]),
    ).toEqual([
      ['fields.certificateNo', '此项为必填项'],
      ['fields.certificateValidUntil', '此项为必填项'],
      ['attachments.certificate', '请上传装运前检验证书'],
      ['attachments.report', '请上传检验报告'],
    ])
  })
})
