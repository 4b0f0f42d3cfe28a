import { describe, expect, test } from 'vitest'
import { checkQuery, collectionOfDocument, collectionOfRecord } from '../../../domain/kit/collection.ts'
import { listQuerySchema } from '../../../domain/kit/list.ts'
import { application } from '../../../systems/exemption/declare/application/application.ts'
import { posts } from '../../../systems/exemption/declare/posts.ts'
import { filing } from '../../../systems/registration/declare/filing.ts'
import { exportCertificate } from '../../../systems/certificates/declare/export-certificate.ts'
import { report } from '../../../systems/acceptance/declare/report.ts'
import { aboveOf, filtersOf, fromOf, PENDING, toOf, withEmptied } from './conditions.ts'

const collection = collectionOfRecord(exportCertificate)
const filters = collection.views['selfPrint']?.list.filters ?? []

describe('conditions become a query', () => {
  test('empty conditions filter nothing; values are normalised as clerks paste them', () => {
    expect(filtersOf(collection, filters, {})).toEqual({})
    expect(
      filtersOf(collection, filters, {
        certificateNo: ' Ｓ２６００ ',
        printStatus: 'pending',
        [fromOf('issueDate')]: '20261101',
      }),
    ).toEqual({
      certificateNo: { contains: 'S2600' },
      printStatus: { equals: 'pending' },
      issueDate: { from: '2026-11-01' },
    })
  })

  test('what waits for an officer is one condition over several states', () => {
    const filings = collectionOfDocument(filing)
    const asked = filtersOf(filings, filings.list.filters, { state: PENDING })
    expect(asked).toEqual({ state: { anyOf: ['submitted', 'stored', 'reviewing'] } })
    expect(checkQuery(filings, listQuerySchema.parse({ collection: filing.kind, filters: asked })).ok).toBe(
      true,
    )
    expect(
      checkQuery(
        filings,
        listQuerySchema.parse({ collection: filing.kind, filters: { nameZh: { anyOf: ['x'] } } }),
      ),
    ).toMatchObject({ ok: false, problem: { code: 'INPUT_FILTER' } })
  })

  test('what waits is what waits for the posts that an officer holds', () => {
    const applications = collectionOfDocument(application)
    const waits = (held?: readonly string[]) =>
      filtersOf(applications, applications.list.filters, { state: PENDING }, undefined, held)['state']
    expect(waits([posts.acceptance])).toEqual({ anyOf: ['accepting'] })
    expect(waits([posts.firstReview, posts.issuing])).toEqual({ anyOf: ['firstReview', 'issuing'] })
    expect(waits()).toEqual({ anyOf: ['accepting', 'firstReview', 'finalReview', 'comparing', 'issuing'] })
  })

  test('[CERT-07] with radios only the chosen condition counts', () => {
    const conditions = {
      certificateNo: 'S26',
      [fromOf('issueDate')]: '2026-11-01',
      [toOf('issueDate')]: '2026-11-02',
    }
    expect(filtersOf(collection, collection.list.filters, conditions, 'certificateNo')).toEqual({
      certificateNo: { contains: 'S26' },
    })
    expect(filtersOf(collection, collection.list.filters, conditions, 'issueDate')).toEqual({
      issueDate: { from: '2026-11-01', to: '2026-11-02' },
    })
  })

  test('[CERT-08] more than 30 days is refused with the message', () => {
    const asked = filtersOf(collection, filters, {
      [fromOf('issueDate')]: '2026-10-01',
      [toOf('issueDate')]: '2026-11-01',
    })
    const checked = checkQuery(
      collection,
      listQuerySchema.parse({ collection: collection.kind, view: 'selfPrint', filters: asked }),
    )
    expect(checked).toMatchObject({ ok: false, problem: { code: 'INPUT_RANGE_LONG' } })
  })

  test('days of a column of instants are whole local days', () => {
    const range = filtersOf(collection, [{ by: 'range', column: 'updatedAt' }], {
      [fromOf('updatedAt')]: '2026-11-21',
      [toOf('updatedAt')]: '2026-11-21',
    })
    expect(range).toEqual({
      updatedAt: {
        from: new Date('2026-11-21T00:00:00.000').toISOString(),
        to: new Date('2026-11-21T23:59:59.999').toISOString(),
      },
    })
  })
})

describe('[ACC-07] conditions that belong to one another', () => {
  const reports = collectionOfDocument(report)
  const offered = reports.list.filters
  test('a code belongs to the condition above it, where that is offered', () => {
    expect(aboveOf(reports, offered, 'goodsName')).toBe('goodsType')
    expect(aboveOf(reports, offered, 'goodsClass')).toBeUndefined()
    const alone = offered.filter(({ column }) => column === 'goodsName')
    expect(aboveOf(reports, alone, 'goodsName')).toBeUndefined()
  })
  test('another class empties type and goods, another type the goods alone', () => {
    expect(withEmptied(reports, offered, { goodsClass: '02' })).toEqual({
      goodsClass: '02',
      goodsType: '',
      goodsName: '',
    })
    expect(withEmptied(reports, offered, { goodsType: '' })).toEqual({ goodsType: '', goodsName: '' })
    expect(withEmptied(reports, offered, { searched: 'x' })).toEqual({ searched: 'x' })
  })
})
