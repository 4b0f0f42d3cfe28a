import { describe, expect, test } from 'vitest'
import { referenceDocument } from '../../tests/fixtures/reference-document.ts'
import { defineDocument, section } from './document.ts'
import { reference } from './field.ts'
import { createJudge } from './judge.ts'
import { label } from './label.ts'
import { mergeDocument } from './merge-document.ts'
import { wrongReference, type Referred } from './reference.ts'
import { createRegistry } from './registry.ts'
import { BY_CARD, emptyContent, settle } from './schema.ts'

const agency = (state: string, name = '示例检验') => ({
  id: 'a1',
  state,
  fields: { number: 'AG-1', name, country: 'HKG' },
})
const by = (referred: Referred) => ({ ...BY_CARD, referred })
const content = {
  ...emptyContent(referenceDocument),
  fields: { orderNo: 'W-1', agency: ' a1 ', agencyName: 'FORGED' },
  rows: { others: [{ id: 'r', agency: 'a1', country: 'FORGED' }] },
}

describe('a field that names a row of a record', () => {
  test('a row may be refused until a day: the legal day decides', () => {
    const busy = label('处置期内不能选择', 'Not until its day')
    const field = reference(label('机构', 'Agency'), referenceDocument.kind, {
      disabled: ({ fields }, today) => (today <= (fields['until'] ?? '') ? busy : null),
    })
    const row = { ...agency('listed'), fields: { until: '2026-11-10' } }
    expect(wrongReference(field, 'a1', () => row, '2026-11-10')).toBe(busy)
    expect(wrongReference(field, 'a1', () => row, '2026-11-11')).toBeNull()
  })

  test('fills others from the row, anew when it says something else; empties them when there is none', () => {
    const settled = settle(
      referenceDocument,
      content,
      by(() => agency('listed')),
    )
    expect(settled.fields).toEqual({
      orderNo: 'W-1',
      agency: 'a1',
      agencyNo: 'AG-1',
      agencyName: '示例检验',
    })
    expect(settled.rows['others']).toEqual([{ id: 'r', agency: 'a1', country: 'HKG' }])
    expect(
      settle(
        referenceDocument,
        settled,
        by(() => agency('listed', '改名')),
      ).fields['agencyName'],
    ).toBe('改名')
    expect(
      settle(
        referenceDocument,
        settled,
        by(() => null),
      ).fields,
    ).toEqual({ orderNo: 'W-1', agency: 'a1' })
    const cleared = { ...settled, fields: { ...settled.fields, agency: '' } }
    expect(
      settle(
        referenceDocument,
        cleared,
        by(() => undefined),
      ).fields,
    ).toEqual({ orderNo: 'W-1' })
  })

  test('what is not known here is left as it is and not judged', () => {
    const settled = settle(
      referenceDocument,
      content,
      by(() => undefined),
    )
    expect(settled.fields['agencyName']).toBe('FORGED')
    const places = createJudge(
      referenceDocument,
      by(() => undefined),
    )(content).problems.map(({ at }) => at)
    expect(places).toEqual([])
  })

  test('a row that is gone, and one that may not be chosen, are told at each place', () => {
    const told = (referred: Referred) =>
      createJudge(
        referenceDocument,
        by(referred),
      )(content).problems.map(({ at, message }) => [at, message.zh])
    expect(told(() => agency('listed'))).toEqual([])
    expect(told(() => agency('suspended'))).toEqual([
      ['fields.agency', '该机构已暂停，不能选择'],
      ['rows.others.r.agency', '该机构已暂停，不能选择'],
    ])
    expect(told(() => null)).toEqual([
      ['fields.agency', '所选检验机构已不存在，请重新选择'],
      ['rows.others.r.agency', '所选协作机构已不存在，请重新选择'],
    ])
  })

  test('what it fills is no difference between two people’s edits', () => {
    const referred: Referred = () => agency('listed')
    const theirs = { ...content, fields: { ...content.fields, agencyName: 'other' } }
    const merged = mergeDocument(referenceDocument, content, content, theirs, {}, by(referred))
    expect([merged.conflicts, merged.changes]).toEqual([[], []])
    expect(merged.content.fields['agencyName']).toBe('示例检验')
  })

  test('a document that refers to what is no record with a name does not start', () => {
    expect(() => createRegistry([referenceDocument], [])).toThrow('certificates.sample-agency')
    const name = label('名称', 'Name')
    const itself = defineDocument({
      kind: 'certificates.test',
      system: 'certificates',
      version: 1,
      title: name,
      sections: [section(name, { other: reference(name, 'certificates.test') })],
      workflow: { initial: 'draft', states: { draft: { label: name } }, actions: {} },
      list: { columns: [], filters: [], sort: { column: 'updatedAt', direction: 'desc' } },
    })
    expect(() => createRegistry([itself], [])).toThrow('certificates.test')
  })
})
