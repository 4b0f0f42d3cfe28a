/** Which certificates a caller may read: its own; officers, all. Anything else is as if it did not exist. */
import { and, eq } from 'drizzle-orm'
import { entryCertificateParties, entryCertificates, exportCertificates } from './tables.ts'
import { label } from '../../../domain/kit/label.ts'
import { problem } from '../../../domain/kit/problem.ts'
import { layoutFor } from '../declare/layouts/index.ts'
import { certificateFormat } from '../declare/formats.ts'
import type { Actor } from '../../../server/platform/context.ts'
import type { Db } from '../../../server/platform/database.ts'
import { entryLayout } from './entry-layout.ts'
import type { PrintedForm } from './signed-pdf.ts'

export const CERTIFICATE_UNKNOWN = problem(
  'CERT_NOT_FOUND',
  label('没有这份证书', 'There is no such certificate'),
  { next: label('请核对证书编号', 'Check the certificate number') },
)

/** The certificate with this number, export or entry, that `actor` may see. */
export async function visibleCertificate(
  db: Db,
  actor: Actor,
  certificateNo: string,
): Promise<PrintedForm | undefined> {
  const own = await exportForm(db, actor, certificateNo)
  if (own) return own
  return (await maySeeEntry(db, actor, certificateNo)) ? entryForm(db, certificateNo) : undefined
}

const isOfficer = (actor: Actor): boolean => actor.account.role === 'officer'

async function exportForm(db: Db, actor: Actor, certificateNo: string): Promise<PrintedForm | undefined> {
  const own = isOfficer(actor) ? undefined : eq(exportCertificates.tenantId, actor.tenantId)
  const [row] = await db
    .select()
    .from(exportCertificates)
    .where(and(eq(exportCertificates.certificateNo, certificateNo), own))
  const layout = row && layoutFor(row.format)
  if (!row || !layout) return undefined
  return {
    certificateNo,
    title: `${certificateFormat(row.format)?.kindZh ?? ''} ${certificateNo}`,
    layout,
    content: row.content,
    contentSha256: row.contentSha256,
    issuedAt: row.createdAt,
  }
}

/** The entry certificate with this number, whoever asks. */
export async function entryForm(db: Db, certificateNo: string): Promise<PrintedForm | undefined> {
  const [row] = await db
    .select()
    .from(entryCertificates)
    .where(eq(entryCertificates.certificateNo, certificateNo))
  return (
    row && {
      certificateNo,
      title: `${row.kindName} ${certificateNo}`,
      layout: entryLayout,
      content: row.content,
      contentSha256: row.contentSha256,
      issuedAt: row.createdAt,
    }
  )
}

/** Parties to the customs declaration, and officers. */
export async function maySeeEntry(db: Db, actor: Actor, certificateNo: string): Promise<boolean> {
  if (isOfficer(actor)) return true
  const parties = await db
    .select({ tenantId: entryCertificateParties.tenantId })
    .from(entryCertificateParties)
    .where(
      and(
        eq(entryCertificateParties.certificateNo, certificateNo),
        eq(entryCertificateParties.tenantId, actor.tenantId),
      ),
    )
  return parties.length > 0
}
