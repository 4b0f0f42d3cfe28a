/** The demonstration data is what the issue asks for, every certificate of it can be printed, and it is always the same. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blanks, entryCertificateParties, entryCertificates, exportCertificates } from '../tables.ts'
import { blankStates } from '../../../../domain/printing/blank.ts'
import { layoutFor } from '../../declare/layouts/index.ts'
import { certificateFormats } from '../../declare/formats.ts'
import { paginate } from '../../../../typeset/paginate.ts'
import { contentDigest } from '../content-digest.ts'
import { entryLayout } from '../entry-layout.ts'
import { ledgerLines } from '../ledger/reconcile.ts'
import { violations } from '../testing/oracle.ts'
import { openDatabase, type Database } from '../../../../server/platform/database.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { seedTenants } from '../../../../server/seed/accounts.ts'
import { productServed } from '../../../served.ts'
import { seedAll } from '../../../../server/seed/seed.ts'

const now = new Date('2026-11-21T02:00:00.000Z')
let database: Database
let certificates: (typeof exportCertificates.$inferSelect)[]
beforeAll(async () => {
  database = await openDatabase({})
  await seedAll(database.db, now, productServed)
  certificates = await database.db.select().from(exportCertificates)
})
afterAll(() => database.close())

test('2,000 export certificates over all formats in both enterprises, most of this month and for self-printing', () => {
  expect(certificates.length).toBeGreaterThanOrEqual(2000)
  const combinations = new Set(certificates.map((row) => `${row.tenantId} ${row.format}`))
  expect(combinations.size).toBe(2 * certificateFormats.length)
  const recent = certificates.filter((row) => row.issueDate >= '2026-10-22')
  expect(recent.length / certificates.length).toBeGreaterThan(0.6)
  expect(
    certificates.filter((row) => row.collectBy === 'selfPrint').length / certificates.length,
  ).toBeGreaterThan(0.8)
  for (const value of ['counter', 'onsite'] as const)
    expect(certificates.some((row) => row.collectBy === value)).toBe(true)
  for (const value of ['pending', 'printed'] as const)
    expect(certificates.some((row) => row.printStatus === value)).toBe(true)
  expect(certificates.some((row) => row.state === 'invalid')).toBe(true)
  expect(
    certificates.every(
      (row) => row.issueDate <= legalDate(now) && row.createdAt <= now && row.updatedAt <= now,
    ),
  ).toBe(true)
  expect(new Set(certificates.map((row) => row.inspectionNo)).size).toBe(certificates.length)
})

test('[PRN-03] every certificate can be laid out, some on two and three sheets; one per enterprise has a character without glyph', () => {
  const pages = new Map<number, number>()
  const refused: string[] = []
  for (const row of certificates) {
    const layout = layoutFor(row.format)
    if (!layout) throw new Error(`no layout for ${row.format}`)
    const sheets = paginate(layout, row.content)
    if (sheets.ok) pages.set(sheets.value.length, (pages.get(sheets.value.length) ?? 0) + 1)
    else refused.push(sheets.problem.code)
    expect(contentDigest(row.content)).toBe(row.contentSha256)
  }
  expect(refused).toEqual(['GEOMETRY_GLYPH', 'GEOMETRY_GLYPH'])
  expect(new Set(pages.keys())).toEqual(new Set([1, 2, 3]))
})

test('200 entry certificates, some of them with both enterprises as parties', async () => {
  const entries = await database.db.select().from(entryCertificates)
  expect(entries).toHaveLength(200)
  for (const row of entries) expect(paginate(entryLayout, row.content)).toMatchObject({ ok: true })
  const parties = await database.db.select().from(entryCertificateParties)
  const shared = parties.length - entries.length
  expect(shared).toBeGreaterThan(20)
})

test('[PRN-07] blanks of every kind in every state, every number accounted for', async () => {
  const stock = await database.db.select().from(blanks)
  expect([...new Set(stock.map((row) => row.state))].sort()).toEqual(Object.keys(blankStates).sort())
  const lines = await ledgerLines(database.db)
  expect(lines).toHaveLength(18)
  for (const line of lines) expect(line.difference).toBe(0)
  expect(lines.filter((line) => line.isLow)).toHaveLength(2)
  for (const tenant of [seedTenants.hengfeng, seedTenants.yuanyang])
    expect(await violations(database.db, tenant.id)).toEqual([])
})

test('the same every time', async () => {
  const again = await openDatabase({})
  await seedAll(again.db, now, productServed)
  const rows = await again.db.select().from(exportCertificates)
  const digest = (list: typeof certificates) =>
    list
      .map((row) => `${row.certificateNo} ${row.contentSha256} ${row.printCount}`)
      .sort()
      .join('\n')
  expect(digest(rows)).toBe(digest(certificates))
  await again.close()
})
