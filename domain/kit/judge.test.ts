import { describe, expect, test } from 'vitest'
import { thirdDocument } from '../../tests/fixtures/third-document.ts'
import { defineDocument, rows, section } from './document.ts'
import { code, flag, text } from './field.ts'
import { noFacts } from './facts.ts'
import { nothingReferred } from './reference.ts'
import { createJudge } from './judge.ts'
import { label } from './label.ts'
import { emptyContent, problemsOf, settle } from './schema.ts'

const name = label('名称', 'Name')
const BY_CARD = {
  loginBy: 'card',
  creditCode: '',
  today: '2026-11-21',
  facts: noFacts,
  referred: nothingReferred,
} as const

describe('a form judged at each keystroke', () => {
  test('says what the one validation says', () => {
    const judge = createJudge(thirdDocument, BY_CARD)
    const content = {
      ...emptyContent(thirdDocument),
      fields: { orderNo: ' Ａ－１ ', mobile: '12' },
      rows: {
        goods: [
          { id: 'a', name: '示例' },
          { id: 'b', quantity: '-1' },
        ],
      },
    }
    for (let round = 0; round < 2; round += 1) {
      const { settled, problems } = judge(content)
      expect(settled).toEqual(settle(thirdDocument, content))
      expect(problems).toEqual(
        problemsOf(thirdDocument, settled, { fillers: ['owner'], circumstances: BY_CARD }),
      )
    }
  })

  test('of five hundred rows only the changed one is settled and judged again', () => {
    let computed = 0
    let asked = 0
    const document = defineDocument({
      kind: 'certificates.judged',
      system: 'certificates',
      version: 1,
      title: name,
      sections: [section(name, { title: text(name) })],
      rows: {
        goods: rows(
          name,
          { first: text(name), second: text(name) },
          {
            derive: { second: (row) => ((computed += 1), row.first) },
            rules: [{ at: 'first', wrong: () => ((asked += 1), false), message: name }],
          },
        ),
      },
      workflow: { initial: 'draft', states: { draft: { label: name } }, actions: {} },
      list: { columns: ['title'], filters: [], sort: { column: 'title', direction: 'asc' } },
    })
    const judge = createJudge(document, BY_CARD)
    const content = {
      ...emptyContent(document),
      rows: { goods: Array.from({ length: 500 }, (_, index) => ({ id: `${index}`, first: `${index}` })) },
    }
    judge(content)
    expect([computed, asked]).toEqual([500, 500])
    judge({
      ...content,
      rows: { goods: content.rows.goods.map((row) => (row.id === '7' ? { ...row, first: 'x' } : row)) },
    })
    expect([computed, asked]).toEqual([501, 501])
  })

  test('a row may require, compute and refuse; a dependent code must belong', () => {
    const document = defineDocument({
      kind: 'certificates.within',
      system: 'certificates',
      version: 1,
      title: name,
      sections: [
        section(name, {
          division: code(label('行政区划', 'Division'), 'adminDivisions'),
          district: code(name, 'customsDistricts', {
            within: { field: 'division', relation: 'districtsOfDivision' },
          }),
        }),
      ],
      rows: {
        licences: rows(
          name,
          { number: text(name), isLong: flag(name), until: text(name) },
          {
            requires: [{ fields: ['number'], when: (row) => row.isLong === '1' }],
            derive: { until: (row) => (row.isLong === '1' ? '2099-12-31' : undefined) },
          },
        ),
      },
      workflow: { initial: 'draft', states: { draft: { label: name } }, actions: {} },
      list: { columns: ['division'], filters: [], sort: { column: 'division', direction: 'asc' } },
    })
    const { settled, problems } = createJudge(
      document,
      BY_CARD,
    )({
      ...emptyContent(document),
      fields: { division: '310000', district: '0100' },
      rows: {
        licences: [
          { id: 'a', isLong: '1', until: '2026-01-01' },
          { id: 'b', until: '2026-01-01' },
        ],
      },
    })
    expect(settled.rows['licences']?.map((row) => row['until'])).toEqual(['2099-12-31', '2026-01-01'])
    expect(problems).toEqual([
      {
        at: 'fields.district',
        message: label(
          '与所选的行政区划不符，请重新选择',
          'Does not belong to the chosen division: choose again',
        ),
      },
      { at: 'rows.licences.a.number', message: label('此项为必填项', 'This field is required') },
    ])
  })
})
