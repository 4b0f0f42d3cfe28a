/**
 * `numberApplication`: an application about an export certificate gets its 统一编号 and legal date, and what it says about
 * the certificate is filled from the server's own row, never from the request.
 */
import { and, eq, inArray, or } from 'drizzle-orm'
import { rows } from '../../../db/central/rows.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import { fail, ok, problem } from '../../../domain/kit/problem.ts'
import { exportCertificate } from '../declare/export-certificate.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import type { StoredRow } from '../../../server/platform/rows.ts'
import { applicationNumbers } from '../../../server/documents/application-numbers.ts'
import { effect, type EffectSubject } from '../../../server/documents/effect.ts'

interface Prepared {
  readonly certificates: ReadonlyMap<string, StoredRow>
  readonly takeNumber: (at: Date) => string
}

const wrongCertificate = (zh: string, en: string) => {
  const message: Label = label(zh, en)
  return fail(
    problem('CERT_NOT_FOUND', message, {
      retrySafe: false,
      places: [{ at: 'fields.certificateNo', message }],
    }),
  )
}

/** The certificate that an application is about stays what it was when it was first submitted. */
const certificateNoOf = (subject: EffectSubject): string =>
  subject.content.fields['certificateNo'] ?? subject.claimed['certificateNo'] ?? ''
const rowKey = (tenantId: string, certificateNo: string): string => `${tenantId}/${certificateNo}`

export const numberApplication = effect<Prepared>({
  writes: false,
  async prepare(tx, subjects) {
    const wanted = subjects.map((subject) => ({
      tenantId: subject.tenantId,
      certificateNo: certificateNoOf(subject),
    }))
    const unnumbered = subjects.filter(({ content }) => !content.fields['applicationNo'])
    return {
      certificates: await certificatesOf(tx, wanted),
      takeNumber: await applicationNumbers(tx, 'SQ', unnumbered),
    }
  },
  async run(_tx, subject, { certificates, takeNumber }) {
    const certificateNo = certificateNoOf(subject)
    const claimed = subject.claimed['certificateNo']
    if (claimed !== undefined && claimed !== certificateNo)
      return wrongCertificate(
        '不能更换申请的证书，请另行申请',
        'The certificate of an application cannot be changed',
      )
    const certificate = certificates.get(rowKey(subject.tenantId, certificateNo))
    if (!certificate)
      return wrongCertificate(`没有找到证书“${certificateNo}”`, `There is no certificate "${certificateNo}"`)
    if (certificate.state !== 'valid')
      return wrongCertificate(
        `证书“${certificateNo}”已失效，不能申请`,
        `The certificate "${certificateNo}" is not valid any more`,
      )
    const { kindName, formatZh } = certificate.content.fields
    return ok({
      fields: {
        applicationNo: subject.content.fields['applicationNo'] ?? takeNumber(subject.at),
        appliedOn: legalDate(subject.at),
        certificateNo,
        applicant: subject.actor.account.tenant.name,
        certificateKind: kindName,
        certificateFormat: formatZh,
      },
    })
  },
})

async function certificatesOf(
  tx: Tx,
  wanted: readonly { tenantId: string; certificateNo: string }[],
): Promise<ReadonlyMap<string, StoredRow>> {
  const byTenant = Map.groupBy(wanted, ({ tenantId }) => tenantId)
  if (byTenant.size === 0) return new Map()
  const ours = [...byTenant].map(([tenantId, group]) =>
    and(
      eq(rows.tenantId, tenantId),
      inArray(rows.id, [...new Set(group.map(({ certificateNo }) => certificateNo))]),
    ),
  )
  const found = await tx
    .select()
    .from(rows)
    .where(and(eq(rows.collection, exportCertificate.kind), eq(rows.isGone, false), or(...ours)))
  return new Map(found.map((row) => [rowKey(row.tenantId, row.id), row]))
}
