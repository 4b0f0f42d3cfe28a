import { describe, expect, test } from 'vitest'
import { belonging, belongsTo } from '../../domain/codes/relations.ts'
import { organOfPort } from '../../domain/codes/organ-of-port.ts'
import { readTable } from './table.ts'

const districts = readTable('customsDistricts')
const offices = new Map(readTable('directCustoms').map(({ code, zh }) => [code, zh]))
const divisions = readTable('adminDivisions')
const officesOf = (division: string) =>
  (belonging('districtsOfDivision', division) ?? []).map((code) => offices.get(code))
const codeOf = (name: string) => divisions.find(({ zh }) => zh === name)?.code ?? ''

/** Published by Customs: the direct offices in each province, autonomous region and municipality. */
const published: Readonly<Record<string, readonly string[]>> = {
  北京市: ['北京海关'],
  天津市: ['天津海关'],
  河北省: ['石家庄海关'],
  山西省: ['太原海关'],
  内蒙古自治区: ['满洲里海关', '呼和浩特海关'],
  辽宁省: ['沈阳海关', '大连海关'],
  吉林省: ['长春海关'],
  黑龙江省: ['哈尔滨海关'],
  上海市: ['上海海关'],
  江苏省: ['南京海关'],
  浙江省: ['杭州海关', '宁波海关'],
  安徽省: ['合肥海关'],
  福建省: ['福州海关', '厦门海关'],
  江西省: ['南昌海关'],
  山东省: ['青岛海关', '济南海关'],
  河南省: ['郑州海关'],
  湖北省: ['武汉海关'],
  湖南省: ['长沙海关'],
  广东省: ['广州海关', '黄埔海关', '深圳海关', '拱北海关', '汕头海关', '湛江海关', '江门海关'],
  广西壮族自治区: ['南宁海关'],
  海南省: ['海口海关'],
  重庆市: ['重庆海关'],
  四川省: ['成都海关'],
  贵州省: ['贵阳海关'],
  云南省: ['昆明海关'],
  西藏自治区: ['拉萨海关'],
  陕西省: ['西安海关'],
  甘肃省: ['兰州海关'],
  青海省: ['西宁海关'],
  宁夏回族自治区: ['银川海关'],
  新疆维吾尔自治区: ['乌鲁木齐海关'],
}

describe('customs districts of a division', () => {
  test('all 31 provinces are told', () => expect(Object.keys(published)).toHaveLength(31))
  test.each(Object.entries(published))('%s', (province, expected) => {
    expect(officesOf(codeOf(province))).toEqual(expected)
  })

  test('every direct customs office belongs to a province', () => {
    expect(new Set(Object.values(published).flat())).toEqual(new Set(offices.values()))
  })

  test.each([
    ['宁波市', ['宁波海关']],
    ['温州市', ['杭州海关']],
    ['厦门市', ['厦门海关']],
    ['泉州市', ['厦门海关']],
    ['大连市', ['大连海关']],
    ['赤峰市', ['满洲里海关']],
    ['潍坊市', ['济南海关']],
    ['烟台市', ['青岛海关']],
    ['深圳市', ['深圳海关']],
    ['珠海市', ['拱北海关']],
    ['惠州市', ['黄埔海关', '深圳海关']],
    ['广州市', ['广州海关', '黄埔海关']],
  ])('%s has its own', (city, expected) => {
    expect(officesOf(codeOf(city))).toEqual(expected)
  })

  test('every division of the mainland is served by districts that exist', () => {
    for (const { code, zh } of divisions.filter(({ code: at }) => Number(at.slice(0, 2)) < 66)) {
      expect(
        districts.some((district) => belongsTo('districtsOfDivision', code, district.code)),
        `${code} ${zh}`,
      ).toBe(true)
      expect(officesOf(code), `${code} ${zh}`).not.toEqual([])
    }
  })

  test('a city never leaves its province', () => {
    for (const { code } of divisions)
      expect(belonging('districtsOfDivision', `${code.slice(0, 2)}0000`) ?? []).toEqual(
        expect.arrayContaining([...(belonging('districtsOfDivision', code) ?? [])]),
      )
  })

  test('no value, or an unknown relation, leaves everything', () => {
    expect(belonging('districtsOfDivision', '')).toBeUndefined()
    expect(belonging('districtsOfDivision', '810000')).toBeUndefined()
    expect(belongsTo('none', '440000', '0101')).toBe(true)
    expect(belonging('divisionsWithin', '440000')).toEqual(['44'])
    expect(belonging('divisionsWithin', '440100')).toEqual(['4401'])
  })
})

describe('codes that begin with what they belong to', () => {
  const chain = ['acceptanceClasses', 'acceptanceTypes', 'acceptanceGoods', 'acceptanceItems'] as const
  const pairs = chain.slice(1).map((table, index) => [chain[index] ?? table, table] as const)
  test.each(pairs)(
    '[ACC-07] every row of %s has some of %s, and each of these belongs to one',
    (above, table) => {
      const parents = readTable(above).map(({ code }) => code)
      const children = readTable(table).map(({ code }) => code)
      for (const child of children)
        expect([child, parents.filter((parent) => belongsTo('beginsWith', parent, child))]).toEqual([
          child,
          [child.slice(0, parents[0]?.length)],
        ])
      for (const parent of parents)
        expect([parent, children.some((child) => belongsTo('beginsWith', parent, child))]).toEqual([
          parent,
          true,
        ])
    },
  )
})

describe('ports and their offices', () => {
  const ports = readTable('portsDomestic').map(({ code }) => code)
  const organs = new Set(readTable('ciqOrgans').map(({ code }) => code))
  const answering = (port: string) => organOfPort(port, (code) => organs.has(code))

  test('[CCC-14] every port belongs to one direct office and has an office that answers for it, but the one that is none', () => {
    const direct = [...organs].filter((organ) => organ.endsWith('0000'))
    for (const port of ports.filter((code) => code !== '999999')) {
      expect([port, direct.filter((organ) => belongsTo('portsOfOrgan', organ, port)).length]).toEqual([
        port,
        1,
      ])
      expect([port, organs.has(answering(port) ?? '')]).toEqual([port, true])
    }
    expect(direct.some((organ) => belongsTo('portsOfOrgan', organ, '999999'))).toBe(false)
    expect(answering('999999')).toBeUndefined()
  })

  test.each([
    ['310302', '310300'],
    ['380101', '380100'],
    ['320301', '320000'],
  ])('[CCC-14] %s is answered for by %s', (port, organ) => expect(answering(port)).toBe(organ))
})
