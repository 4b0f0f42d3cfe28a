import { describe, expect, test } from 'vitest'
import { checkQuery, collectionOfDocument, collectionOfRecord } from './collection.ts'
import { listQuerySchema } from './list.ts'
import { exportCertificate } from '../../systems/certificates/declare/export-certificate.ts'
import { filing } from '../../systems/registration/declare/filing.ts'

const certificates = collectionOfRecord(exportCertificate)
const filings = collectionOfDocument(filing)
const asked = (collection: typeof filings, filters: Record<string, unknown>) =>
  checkQuery(collection, listQuerySchema.parse({ collection: collection.kind, filters }))

describe('what is looked for is written as what is stored', () => {
  test('numbers, codes and names', () => {
    expect(asked(certificates, { certificateNo: { contains: 'Ｓ26\u00ad00 －\u200b1' } })).toMatchObject({
      ok: true,
      value: { filters: { certificateNo: { contains: 'S2600-1' } } },
    })
    expect(
      asked(filings, { nameZh: { contains: '⼀⽉（上海）' }, creditCode: { equals: '91350100m000100y43' } }),
    ).toMatchObject({
      ok: true,
      value: {
        filters: { nameZh: { contains: '一月（上海）' }, creditCode: { equals: '91350100M000100Y43' } },
      },
    })
  })

  test('days in any full writing; a month is refused, and so is a day that is none', () => {
    expect(asked(certificates, { issueDate: { from: '2026/11/1', to: '2026年11月30日' } })).toMatchObject({
      ok: true,
      value: { filters: { issueDate: { from: '2026-11-01', to: '2026-11-30' } } },
    })
    for (const wrong of ['2026-11', '202611', '2026-02-30', 'x'])
      expect(asked(certificates, { issueDate: { from: wrong } })).toMatchObject({
        ok: false,
        problem: { code: 'INPUT_RANGE_DATE' },
      })
  })
})
