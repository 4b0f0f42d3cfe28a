import { describe, expect, test } from 'vitest'
import { productRegistry } from '../../systems/declared.ts'
import { reprint } from '../../systems/certificates/declare/reprint.ts'
import { checkQuery, columnLabel } from './collection.ts'
import { listQuerySchema, type ListQueryInput } from './list.ts'
import { createRegistry } from './registry.ts'

const registry = productRegistry()
const certificates = registry.collections.get('certificates.export')
if (!certificates) throw new Error('the product has export certificates')

const check = (input: ListQueryInput) => checkQuery(certificates, listQuerySchema.parse(input))
const codeOf = (input: ListQueryInput) => {
  const result = check(input)
  return result.ok ? 'ok' : result.problem.code
}

describe('a query is checked against its list', () => {
  test('declared filters pass', () => {
    expect(
      codeOf({
        collection: certificates.kind,
        filters: { certificateNo: { contains: '22' }, issueDate: { from: '2026-01-01', to: '2026-12-31' } },
      }),
    ).toBe('ok')
  })

  test.each([
    ['an undeclared column', { filters: { contactPhone: { equals: '1' } } }, 'INPUT_FILTER'],
    ['a way that the filter does not have', { filters: { issueDate: { contains: '2026' } } }, 'INPUT_FILTER'],
    [
      'a range the wrong way round',
      { filters: { issueDate: { from: '2026-02-01', to: '2026-01-01' } } },
      'INPUT_RANGE_ORDER',
    ],
    ['an unknown view', { view: 'nonsense' }, 'INPUT_VIEW'],
    [
      'sorting by what is no column',
      { sort: { column: 'password', direction: 'asc' as const } },
      'INPUT_SORT',
    ],
  ])('%s is refused', (_name, input, expected) => {
    expect(codeOf({ collection: certificates.kind, ...input })).toBe(expected)
  })

  test('the self-print view allows 30 days, not 31, and adds its own condition', () => {
    const view = { collection: certificates.kind, view: 'selfPrint' }
    expect(codeOf({ ...view, filters: { issueDate: { from: '2026-11-01', to: '2026-12-02' } } })).toBe(
      'INPUT_RANGE_LONG',
    )
    expect(codeOf({ ...view, filters: { issueDate: { from: '2026-11-01' } } })).toBe('INPUT_RANGE_OPEN')
    expect(codeOf({ ...view, filters: { issueDate: { from: '', to: '2026-11-01' } } })).toBe(
      'INPUT_RANGE_OPEN',
    )
    const result = check({ ...view, filters: { issueDate: { from: '2026-11-01', to: '2026-12-01' } } })
    expect(result.ok && result.value.filters).toMatchObject({ collectBy: { equals: 'selfPrint' } })
  })

  test('the fixed condition of a view cannot be overridden', () => {
    expect(
      codeOf({
        collection: certificates.kind,
        view: 'selfPrint',
        filters: { collectBy: { equals: 'counter' } },
      }),
    ).toBe('INPUT_FILTER')
  })
})

test('columns have labels, fields and rows alike', () => {
  expect(columnLabel(certificates, 'certificateNo').zh).toBe('证书编号')
  expect(columnLabel(certificates, 'updatedAt').zh).toBe('更新时间')
})

test('a list may have another word for a column than the form for its field', () => {
  const updatedAt = { zh: '委托时间', en: 'Ordered at' }
  const renamed = { ...certificates, list: { ...certificates.list, labels: { updatedAt } } }
  expect(columnLabel(renamed, 'updatedAt')).toEqual(updatedAt)
  expect(columnLabel(renamed, 'certificateNo').zh).toBe('证书编号')
})

test('two types of one kind are a mistake at start-up', () => {
  expect(() => createRegistry([reprint, reprint], [])).toThrow(/share a kind/u)
})
