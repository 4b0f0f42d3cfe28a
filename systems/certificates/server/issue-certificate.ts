/** Issues an export certificate to an enterprise (DESK-03). What could not be printed later is refused now. */
import { exportCertificates } from './tables.ts'
import { because } from '../declare/reasons.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import type { CertificateContent } from '../../../domain/printing/content.ts'
import { layoutFor } from '../declare/layouts/index.ts'
import { certificateFormat } from '../declare/formats.ts'
import { normaliseCode, normaliseText } from '../../../domain/kit/normalise.ts'
import { normalisePhone, wrongPhone } from '../../../domain/kit/telephone.ts'
import { paginate } from '../../../typeset/paginate.ts'
import { audit } from '../../../server/platform/audit.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { publish } from '../../../server/platform/feed.ts'
import { legalYear } from '../../../domain/kit/legal-date.ts'
import { contentDigest } from './content-digest.ts'
import { exportPublication, type ExportCertificateRow } from './projections.ts'
import { randomCode } from '../../../server/platform/random-code.ts'
import { takeNumbers } from '../../../server/platform/sequences.ts'
import { QUERY_CODE_LENGTH } from '../declare/query-code.ts'
import { pushIssued } from './push-issued.ts'
import { certificateNumber, certificateSequence } from './sequences.ts'

export interface IssueCertificateInput {
  readonly tenant: { readonly id: string; readonly name: string }
  readonly format: string
  readonly collectBy: 'selfPrint' | 'counter' | 'onsite'
  readonly inspectionNo: string
  readonly issueDate: string
  readonly contactPhone: string
  readonly content: CertificateContent
  readonly officer: string
  /** Who issues, as messages name it. */
  readonly office: string
  /** Of a certificate's mobile page. */
  readonly addressOf: (certificateNo: string) => string
}

const unknownFormat = problem(
  'INPUT_FORMAT',
  label('没有这种证书格式', 'There is no such certificate format'),
)

const normalised = <Texts extends Readonly<Record<string, string | undefined>>>(texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, text === undefined ? undefined : normaliseText(text)]),
  ) as Texts // the same names

/** Refusals: INPUT_FORMAT, INPUT_PHONE and the typesetter's GEOMETRY_*. The number and the date of the content are the server's. */
export async function issueCertificate(
  tx: Tx,
  input: IssueCertificateInput,
  now: Date,
): Promise<Result<{ certificateNo: string }>> {
  const layout = layoutFor(input.format)
  if (!layout || !certificateFormat(input.format)) return fail(unknownFormat)
  const contactPhone = normalisePhone(input.contactPhone)
  const wrong = contactPhone === '' ? null : wrongPhone(contactPhone)
  if (wrong) return fail(problem('INPUT_PHONE', wrong))
  const year = legalYear(now)
  const certificateNo = certificateNumber(year, await takeNumbers(tx, certificateSequence(year), 1))
  const content: CertificateContent = {
    items: input.content.items.map(normalised),
    values: { ...normalised(input.content.values), certificateNo, dateOfIssue: input.issueDate },
  }
  const sheets = paginate(layout, content)
  if (!sheets.ok) return sheets
  const { tenant, format, collectBy, issueDate } = input
  const row: ExportCertificateRow = {
    certificateNo,
    tenantId: tenant.id,
    inspectionNo: normaliseCode(input.inspectionNo),
    format,
    declarant: tenant.name,
    consignor: tenant.name,
    issueDate,
    collectBy,
    printStatus: 'pending',
    printCount: 0,
    contactPhone,
    queryCode: randomCode(QUERY_CODE_LENGTH),
    state: 'valid',
    content,
    contentSha256: contentDigest(content),
    createdAt: now,
    updatedAt: now,
  }
  await tx.insert(exportCertificates).values(row)
  await audit(
    tx,
    {
      tenantId: tenant.id,
      who: input.officer,
      subject: certificateNo,
      action: 'issue',
      from: null,
      to: 'valid',
      reasons: [because('certificate', { format, collectBy })],
    },
    now,
  )
  await publish(tx, tenant.id, exportPublication(row))
  await pushIssued(tx, row, { address: input.addressOf(certificateNo), publisher: input.office }, now)
  return ok({ certificateNo })
}
