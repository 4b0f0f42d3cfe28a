/** A certificate as the mirror has it, and whether it may be printed by this enterprise (CERT-10, CERT-15). */
import { and, eq, inArray } from 'drizzle-orm'
import { mirror } from '../../../db/local/schema.ts'
import { contentSchema } from '../../../domain/kit/schema.ts'
import { entryCertificate } from '../declare/entry-certificate.ts'
import { exportCertificate } from '../declare/export-certificate.ts'
import type { AccountSession } from '../../../main/core/session/account-session.ts'
import type { CertificateRow } from '../../../main/core/printing/forms.ts'
import { missing, refused, type Outcome } from '../../../main/core/printing/outcome.ts'
import {
  certificateInvalid,
  certificateNotSelfPrint,
  certificatePrinted,
  certificateUnknown,
} from '../../../main/core/printing/problems.ts'

/** Of either collection; only export certificates are ever `printable`. */
export function findCertificate(session: AccountSession, certificateNo: string): Outcome<CertificateRow> {
  const found = session.db
    .select()
    .from(mirror)
    .where(
      and(
        inArray(mirror.collection, [exportCertificate.kind, entryCertificate.kind]),
        eq(mirror.id, certificateNo),
      ),
    )
    .get()
  if (!found) return missing(certificateUnknown(certificateNo))
  const { fields } = contentSchema.parse(JSON.parse(found.content))
  return {
    ok: true,
    value: {
      certificateNo,
      format: fields['format'] ?? '',
      formatName: fields['formatZh'] ?? fields['kindName'] ?? '',
      contentSha256: fields['contentSha256'] ?? '',
      collectBy: fields['collectBy'] ?? '',
      printStatus: fields['printStatus'] ?? '',
      isValid: found.state === 'valid',
    },
  }
}

/** The server judges again when it reserves; this only spares the clerk a number in vain. */
export function printable(row: CertificateRow): Outcome<CertificateRow> {
  if (!row.isValid) return refused(certificateInvalid())
  if (row.collectBy !== 'selfPrint') return refused(certificateNotSelfPrint())
  if (row.printStatus !== 'pending') return refused(certificatePrinted())
  return { ok: true, value: row }
}
