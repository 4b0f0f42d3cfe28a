import { describe, expect, test } from 'vitest'
import { thirdDocument } from '../../tests/fixtures/third-document.ts'
import { defineDocument, section, type Content } from './document.ts'
import { text } from './field.ts'
import { label } from './label.ts'
import { emptyContent, problemsOf, settle } from './schema.ts'
import { actionsFor, state } from './workflow.ts'

const good: Content = {
  fields: { orderNo: 'A-1', country: 'CHN', urgency: 'normal', mobile: '13812345678' },
  rows: {
    goods: [
      { id: 'r1', name: '示例大豆', quantity: '0.1' },
      { id: 'r2', name: '示例玉米', quantity: '0.2' },
    ],
  },
  attachments: { contract: [] },
}

describe('a document with every kind of field', () => {
  test('derived values are decimal', () => {
    expect(settle(thirdDocument, good).fields['totalQuantity']).toBe('0.3')
  })

  test('a good content has no problems', () => {
    expect(problemsOf(thirdDocument, settle(thirdDocument, good))).toEqual([])
  })

  test('what is missing is named at its place', () => {
    const places = problemsOf(thirdDocument, emptyContent(thirdDocument)).map((problem) => problem.at)
    expect(places).toEqual([
      'fields.orderNo',
      'fields.country',
      'fields.urgency',
      'fields.mobile',
      'rows.goods',
    ])
  })

  test('a wrong value in a row is placed by the id of the row', () => {
    const content = { ...good, rows: { goods: [{ id: 'r9', name: '示例', quantity: '0' }] } }
    expect(problemsOf(thirdDocument, content).map((problem) => problem.at)).toEqual([
      'rows.goods.r9.quantity',
    ])
  })

  test('a rule over several fields speaks at its field', () => {
    const content = { ...good, fields: { ...good.fields, urgency: 'urgent' } }
    expect(problemsOf(thirdDocument, content)).toEqual([
      { at: 'fields.fee', message: label('加急委托必须填写费用', 'An urgent order needs a fee') },
    ])
  })
})

test('the workflow offers what a role may do now', () => {
  expect(actionsFor(thirdDocument.workflow, 'draft', 'owner')).toEqual(['submit'])
  expect(actionsFor(thirdDocument.workflow, 'draft', 'officer')).toEqual([])
  expect(actionsFor(thirdDocument.workflow, 'submitted', 'officer')).toEqual(['finish'])
})

test('a field declared twice is a mistake at start-up', () => {
  const part = section(label('甲', 'A'), { same: text(label('同', 'Same')) })
  const declare = () =>
    defineDocument({
      kind: 'certificates.twice',
      system: 'certificates',
      version: 1,
      title: label('重复', 'Twice'),
      sections: [part, part],
      workflow: { initial: 'draft', states: { draft: state(label('暂存', 'Draft')) }, actions: {} },
      list: { columns: ['state'], filters: [], sort: { column: 'updatedAt', direction: 'desc' } },
    })
  expect(declare).toThrow(/declared twice/u)
})
