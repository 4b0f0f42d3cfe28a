/**
 * Everything that a test arranges or looks up behind the window's back: fresh certificates and numbered blanks, so that
 * no test disturbs another, and what the server has on record of them. Sessions live as long as the worker.
 */
import { randomUUID } from 'node:crypto'
import type { CollectionRow } from '../../../contract/shapes.ts'
import type { BlankKind } from '../../../domain/printing/blank-kinds.ts'
import type { CertificateContent } from '../../../domain/printing/content.ts'
import { certificateFormat } from '../../../systems/certificates/declare/formats.ts'
import { loginAt, type Signed } from '../../../server/testing/central.ts'
import { sampleContent } from '../../support/print/fixtures.ts'
import { TEST_SECRET } from '../../support/stack/secret.ts'
import type { ServerStack } from '../../support/stack/server.ts'
import { test as base } from '../sill.ts'

/** 兽医（卫生）证书 in both languages: Chinese glyphs on every test print. */
export const FORMAT = '13'

export interface CertificateWish {
  readonly format?: string
  readonly collectBy?: 'selfPrint' | 'counter' | 'onsite'
  readonly content?: CertificateContent
}

export interface Office {
  readonly officer: Signed
  /** `hengfeng`, whose window the tests look at. */
  readonly clerk: Signed
  /** `yuanyang`, of the other enterprise. */
  readonly neighbour: Signed
  /** The number of a certificate issued just now to the clerk's enterprise. */
  certificate(wish?: CertificateWish): Promise<string>
  /** Numbers issued just now, in order; to the clerk's enterprise unless said otherwise. */
  blanks(kind: BlankKind, count?: number, to?: Signed): Promise<string[]>
  /** A certificate that has not been printed, and an own blank that fits it. */
  pair(wish?: CertificateWish): Promise<{ readonly certificateNo: string; readonly blankNo: string }>
  blank(blankNo: string): Promise<CollectionRow>
  certificateRow(certificateNo: string): Promise<CollectionRow>
}

export const kindOfFormat = (format: string): BlankKind => {
  const known = certificateFormat(format)
  if (!known) throw new Error(`no format ${format}`)
  return known.blankKind
}

async function rowOf(
  { client }: Signed,
  collection: string,
  column: string,
  no: string,
): Promise<CollectionRow> {
  const { rows } = await client.documents.list({ collection, filters: { [column]: { contains: no } } })
  const row = rows.find(({ content }) => content.fields[column] === no)
  if (!row) throw new Error(`the server has no ${column} ${no}`)
  return row
}

/** `C31-2600000017`, 2 → `C31-2600000019` */
const later = (first: string, by: number): string =>
  first.replace(/\d{10}$/u, (digits) => String(Number(digits) + by).padStart(10, '0'))

/** The calendar day in China, as the server's law has it. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

export async function openOffice(url: string): Promise<Office> {
  const [officer, clerk, neighbour] = await Promise.all([
    loginAt(url, TEST_SECRET, 'customs'),
    loginAt(url, TEST_SECRET, 'hengfeng'),
    loginAt(url, TEST_SECRET, 'yuanyang'),
  ])
  const certificate: Office['certificate'] = async ({
    format = FORMAT,
    collectBy = 'selfPrint',
    content = sampleContent(''),
  } = {}) => {
    const issued = await officer.client.desk.issueCertificate({
      key: randomUUID(),
      tenantId: clerk.account.tenant.id,
      format,
      collectBy,
      inspectionNo: `I${Date.now()}`,
      issueDate: today(),
      contactPhone: '13800000000',
      content,
    })
    return issued.certificateNo
  }
  const blanks: Office['blanks'] = async (blankKind, count = 1, to = clerk) => {
    const { from } = await officer.client.desk.issueBlanks({
      key: randomUUID(),
      tenantId: to.account.tenant.id,
      blankKind,
      count,
    })
    return Array.from({ length: count }, (_, index) => later(from, index))
  }
  return {
    officer,
    clerk,
    neighbour,
    certificate,
    blanks,
    pair: async (wish = {}) => {
      const [blankNo = ''] = await blanks(kindOfFormat(wish.format ?? FORMAT))
      return { certificateNo: await certificate(wish), blankNo }
    },
    blank: (blankNo) => rowOf(clerk, 'certificates.blank', 'blankNo', blankNo),
    certificateRow: (certificateNo) => rowOf(clerk, 'certificates.export', 'certificateNo', certificateNo),
  }
}

/** One for each server: it knows which blanks and certificates the tests before have used. */
const offices = new WeakMap<ServerStack, Promise<Office>>()

/** The tests of certificates and of printing: the common fixtures and an {@link Office} at the file's server. */
export const test = base.extend<{ readonly office: Office }>({
  office: async ({ server }, use) => {
    const office = offices.get(server) ?? openOffice(server.url)
    offices.set(server, office)
    await use(await office)
  },
})

export { expect } from '../sill.ts'
