import { expect, it } from 'vitest'
import { order } from '../../tests/fixtures/three-party/documents.ts'
import type { AnyDocument } from './collection.ts'
import type { Content } from './document.ts'
import { ownPart, withoutPart } from './own-part.ts'
import { shownTo } from './shown.ts'

const document: AnyDocument = order
const pdf = (name: string) => ({ sha256: 'a'.repeat(64), name, bytes: 1, type: 'pdf' as const })
const kept: Content = {
  fields: { orderNo: '1', agency: 'B', contact: '旧', verdict: 'pass', remark: '内部' },
  rows: { goods: [{ id: 'g1', name: '机床', quantity: '10', found: '好' }] },
  attachments: { contract: [pdf('合同.pdf')], report: [pdf('报告.pdf')] },
}
const mine: Content = {
  fields: { orderNo: '2', contact: '新', verdict: 'fail' },
  rows: {
    goods: [
      { id: 'g2', name: '吊车', quantity: '1', found: '我' },
      { id: 'g1', name: '改', quantity: '9', found: '坏' },
    ],
  },
  attachments: { contract: [], report: [] },
}

it('the owner writes his places, the table’s rows and nothing of the agency’s', () => {
  expect(ownPart(document, { side: 'owner', state: 'draft' }, mine, kept)).toEqual({
    fields: { orderNo: '2', contact: '旧', verdict: 'pass', remark: '内部' },
    rows: {
      goods: [
        { id: 'g2', name: '吊车', quantity: '1' },
        { id: 'g1', name: '改', quantity: '9', found: '好' },
      ],
    },
    attachments: { contract: [], report: [pdf('报告.pdf')] },
  })
})

it('the agency writes its cells in the rows that there are', () => {
  expect(ownPart(document, { side: 'agency', state: 'ordered' }, mine, kept)).toEqual({
    fields: { orderNo: '1', agency: 'B', contact: '新', verdict: 'fail' },
    rows: { goods: [{ id: 'g1', name: '机床', quantity: '10', found: '坏' }] },
    attachments: { contract: [pdf('合同.pdf')], report: [] },
  })
})

it('what is locked in a state stays, whoever fills it', () => {
  const locked: AnyDocument = {
    ...document,
    fields: {
      ...document.fields,
      orderNo: { kind: 'text', label: { zh: '', en: '' }, max: 40, lockedIn: ['refused'] },
    },
  }
  expect(ownPart(locked, { side: 'owner', state: 'refused' }, mine, kept).fields['orderNo']).toBe('1')
  expect(ownPart(locked, { side: 'owner', state: 'draft' }, mine, kept).fields['orderNo']).toBe('2')
})

it('the next agency finds nothing of the one before', () => {
  expect(withoutPart(document, 'agency', kept)).toEqual({
    fields: { orderNo: '1', agency: 'B' },
    rows: { goods: [{ id: 'g1', name: '机床', quantity: '10' }] },
    attachments: { contract: [pdf('合同.pdf')], report: [] },
  })
})

it('what a side is not shown is left out; the same object when that is nothing', () => {
  expect(shownTo(document, 'owner', 'accepted', kept).fields).toEqual({
    orderNo: '1',
    agency: 'B',
    contact: '旧',
  })
  expect(shownTo(document, 'owner', 'checked', kept).fields).toEqual({
    orderNo: '1',
    agency: 'B',
    contact: '旧',
    verdict: 'pass',
  })
  expect(shownTo(document, 'agency', 'accepted', kept)).toBe(kept)
})
