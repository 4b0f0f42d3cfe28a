import { describe, expect, test } from 'vitest'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import type { Circumstances, Content } from '../../../domain/kit/document.ts'
import { noFacts } from '../../../domain/kit/facts.ts'
import { nothingReferred } from '../../../domain/kit/reference.ts'
import { emptyContent } from '../../../domain/kit/schema.ts'
import { factsDocument } from '../../../tests/fixtures/facts-document.ts'
import { formDocument } from '../../../tests/fixtures/form-document.ts'
import { thirdDocument } from '../../../tests/fixtures/third-document.ts'
import { wideDocument } from '../../../tests/fixtures/wide-document.ts'
import { DraftSession } from './draft-session.ts'
import { fieldPlace, rowPlace } from './form-place.ts'
import { FormStore, type DocumentStore } from './form-store.ts'
import { UnfinishedRows } from './unfinished-rows.ts'
import { sightOf } from './sight.ts'

const at = '2026-11-21T01:00:00.000Z'
const BY_CARD: Circumstances = {
  loginBy: 'card',
  creditCode: '',
  today: '2026-11-21',
  facts: noFacts,
  referred: nothingReferred,
}

function formOf(
  definition: AnyDocument,
  more: Partial<Content> = {},
  circumstances = BY_CARD,
): DocumentStore {
  const content = { ...emptyContent(definition), ...more }
  const document: LocalDocument = {
    id: '01890000-0000-7000-8000-000000000000',
    kind: definition.kind,
    formVersion: 1,
    state: 'draft',
    content,
    baseRevision: 0,
    localRevision: 1,
    isDraft: true,
    side: 'owner',
    actions: ['submit'],
    isEditable: true,
    sending: null,
    returned: [],
    conflict: null,
    canUndoResolve: false,
    news: [],
    leftovers: [],
    unfinished: {},
    history: [],
    by: null,
    createdAt: at,
    updatedAt: at,
  }
  const session = new DraftSession(document, {
    load: async () => document,
    save: async (localRevision) => ({ localRevision: localRevision + 1, savedAt: at }),
    resolve: async () => document,
    changes: () => [],
    isConflict: () => false,
    isFinal: () => false,
    problemOf: () => ({ code: 'DRAFT_TEST', message: { zh: '失败', en: 'failed' } }),
    isSame: (one, other) => one === other,
  })
  return new FormStore(definition, session, new UnfinishedRows({}, () => Promise.resolve()), circumstances, {
    side: 'owner',
    state: 'draft',
  })
}

const rowsOf = (count: number) => ({
  licences: Array.from({ length: count }, (_, index) => ({
    id: `row${index}`,
    name: `示例${index}`,
    number: `${index}`,
    until: '2030-01-01',
  })),
})

/** How many fields are drawn again: those that are answered something else than before. */
function drawnBy(looks: readonly (() => unknown)[], change: () => void): number {
  const before = looks.map((look) => look())
  change()
  return looks.filter((look, index) => look() !== before[index]).length
}

describe('a form with many fields', () => {
  test('a keystroke draws one field of three hundred again', () => {
    const form = formOf(wideDocument)
    const looks = Object.keys(wideDocument.fields).map((name) => sightOf(form, fieldPlace(name)))
    expect(looks).toHaveLength(300)
    for (const typed of ['1', '12', '123'])
      expect(drawnBy(looks, () => form.set(fieldPlace('field1'), typed))).toBe(1)
    // Also with every message of the form shown.
    form.showAll()
    expect(drawnBy(looks, () => form.set(fieldPlace('field8'), '1'))).toBe(1)
    expect(drawnBy(looks, () => form.set(fieldPlace('field8'), '12'))).toBe(1)
  })

  test('[GEN-22] rows that are added twice, by both clicks of a double click, are there once', () => {
    const form = formOf(formDocument, { rows: rowsOf(2) })
    const { licences } = rowsOf(4)
    form.addRows('licences', licences)
    form.addRows('licences', licences)
    expect(form.rowIds('licences')).toEqual(['row0', 'row1', 'row2', 'row3'])
  })

  test('a keystroke in a row draws one of its fields again, and not the table of 500', () => {
    const form = formOf(formDocument, { rows: rowsOf(500) })
    const ids = form.rowIds('licences')
    const looks = ids.flatMap((id) =>
      Object.keys(formDocument.rows.licences.fields).map((name) =>
        sightOf(form, rowPlace('licences', id, name)),
      ),
    )
    expect(drawnBy(looks, () => form.set(rowPlace('licences', 'row7', 'number'), '9'))).toBe(1)
    expect(form.rowIds('licences')).toBe(ids)
  })

  test('what follows from a field is drawn with it', () => {
    const form = formOf(formDocument)
    const looks = Object.keys(formDocument.fields).map((name) => sightOf(form, fieldPlace(name)))
    expect(drawnBy(looks, () => form.set(fieldPlace('isBranch'), '1'))).toBe(2) // the parent is required now
    expect(form.look(fieldPlace('parentName')).isRequired).toBe(true)
    expect(drawnBy(looks, () => form.set(fieldPlace('foundedOn'), '2026-01-02'))).toBe(2) // the computed summary
    expect(drawnBy(looks, () => form.set(fieldPlace('division'), '310000'))).toBe(2) // the customs that stand within it
    expect(form.look(fieldPlace('district')).scope).toBe('310000')
  })
})

describe('what a form says', () => {
  test('what a code table says is looked up, and anew when it says something else', () => {
    const says = (isBanned: boolean): Circumstances => ({
      ...BY_CARD,
      facts: (_table, code) => ({ code, zh: '', en: '', attributes: isBanned ? { isBanned: '1' } : {} }),
    })
    const form = formOf(factsDocument, { rows: { goods: [{ id: 'a', hsCode: '84295212' }] } }, says(false))
    const place = rowPlace('goods', 'a', 'isBanned')
    expect([form.look(place).value, form.look(place).isComputed]).toEqual(['no', true])
    let told = 0
    form.subscribe(() => (told += 1))
    form.setCircumstances(says(true))
    expect([form.look(place).value, told]).toEqual(['yes', 1])
    // Prohibited goods keep the document from being handed in, and not the row from being added.
    expect(form.problems.map(({ at }) => at)).toContain('rows.goods.a.hsCode')
    expect(form.problemsOfRow('goods', 'a').map(({ at }) => at)).not.toContain('rows.goods.a.hsCode')
  })

  test('requirements follow the circumstances', () => {
    expect(formOf(formDocument).isRequiredAt('fields.capital')).toBe(false)
    expect(
      formOf(
        formDocument,
        {},
        {
          loginBy: 'password',
          creditCode: '',
          today: '2026-11-21',
          facts: noFacts,
          referred: nothingReferred,
        },
      ).isRequiredAt('fields.capital'),
    ).toBe(true)
  })

  test('a tick gives the date and locks it; without it the own one is there again', () => {
    const form = formOf(formDocument, { rows: rowsOf(1) })
    const until = () => form.look(rowPlace('licences', 'row0', 'until'))
    form.set(rowPlace('licences', 'row0', 'isLong'), '1')
    expect(until()).toMatchObject({ value: '2099-12-31', isComputed: true })
    form.set(rowPlace('licences', 'row0', 'isLong'), '')
    expect(until()).toMatchObject({ value: '2030-01-01', isComputed: false })
  })

  test('a dependent code that no longer belongs is said at once and kept', () => {
    const form = formOf(formDocument, { fields: { division: '310000', district: '2200' } })
    expect(form.look(fieldPlace('district')).message).toBeUndefined()
    form.set(fieldPlace('division'), '110000')
    expect(form.look(fieldPlace('district'))).toMatchObject({
      value: '2200',
      message: { zh: '与所选的行政区划不符，请重新选择' },
    })
  })

  test('what the server says of a row is counted and shown at its row until the field is changed', () => {
    const form = formOf(formDocument, { rows: rowsOf(3) })
    form.setReturned([{ at: 'rows.licences.row1.number', message: { zh: '许可证已注销', en: 'revoked' } }])
    expect(form.shownWrongRows('licences')).toBe(1)
    expect(form.messageAt('rows.licences.row1.number')?.zh).toBe('许可证已注销')
    form.set(rowPlace('licences', 'row1', 'number'), '9')
    expect(form.shownWrongRows('licences')).toBe(0)
  })

  test('an untouched required field is not blamed; a message of the server stays until its place is changed', () => {
    const form = formOf(formDocument)
    form.leave(fieldPlace('mobile'))
    expect(form.messageAt('fields.mobile')).toBeUndefined()
    const returned = [{ at: 'fields.mail', message: { zh: '已停用', en: 'out of use' } }]
    form.setReturned(returned)
    expect(form.messageAt('fields.mail')?.zh).toBe('已停用')
    form.set(fieldPlace('mail'), 'name@example.com')
    form.setReturned(returned)
    expect(form.messageAt('fields.mail')).toBeUndefined()
    form.showAll()
    expect(form.messageAt('fields.mobile')?.zh).toBe('此项为必填项')
  })
})

describe('a row that is written in the strip beneath its table', () => {
  const many = {
    departments: Array.from({ length: 500 }, (_, index) => ({
      id: `row${index}`,
      department: `部门${index}`,
      headcount: '1',
      telephone: '010-55501234',
    })),
  }
  const write = (form: FormStore, values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values))
      form.set(rowPlace('departments', form.unfinished.of('departments').id, name), value)
  }
  const right = { department: '检测部', headcount: '12', telephone: '010-55501234' }

  test('is judged alone: the document and its five hundred rows stay the objects that they were', () => {
    const form = formOf(thirdDocument, { rows: { ...many, goods: [] } })
    const { content } = form
    const settled = form.settledRow('departments', 'row7')
    write(form, { headcount: 'x' })
    const place = rowPlace('departments', form.unfinished.of('departments').id, 'headcount')
    form.leave(place)
    expect(form.look(place).message).toBeDefined()
    expect(form.content).toBe(content)
    expect(form.settledRow('departments', 'row7')).toBe(settled)
    expect(form.rowIds('departments')).toHaveLength(500)
  })

  test('is no row while something is wrong; right, it is one, and the next begins empty', () => {
    const form = formOf(thirdDocument)
    write(form, { department: '检测部', headcount: '0' })
    expect(form.addBegun('departments')).toBe(false)
    expect(form.rowIds('departments')).toEqual([])
    const { id } = form.unfinished.of('departments')
    expect(form.problemsOfRow('departments', id).map(({ at }) => at.split('.').at(-1))).toEqual([
      'headcount',
      'telephone',
    ])
    write(form, right)
    expect(form.addBegun('departments')).toBe(true)
    expect(form.row('departments', id)).toMatchObject(right)
    expect(form.unfinished.begun()).toEqual([])
    expect(form.unfinished.of('departments').id).not.toBe(id)
  })

  test('is not blamed for being empty when the document is to be handed in, only when it is to be added', () => {
    const form = formOf(thirdDocument)
    const { id } = form.unfinished.of('departments')
    const message = () => form.look(rowPlace('departments', id, 'headcount')).message
    form.showAll()
    expect(message()).toBeUndefined()
    expect(form.addBegun('departments')).toBe(false)
    expect(message()).toBeDefined()
  })

  test('stays in the strip while the document is being handed in', async () => {
    const form = formOf(thirdDocument)
    write(form, right)
    await form.session.handIn(() => {
      expect(form.addBegun('departments')).toBe(false)
      return Promise.resolve()
    })
    expect(form.rowIds('departments')).toEqual([])
    expect(form.unfinished.of('departments')).toMatchObject(right)
  })
})
