/**
 * The signed PDF and the content of a certificate: fetched once, kept in the encrypted file, and checked every time they
 * are used. What is printed is only ever the content whose digest the signed PDF carries.
 */
import { eq } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { certificateFile } from '../../../db/local/printing.ts'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import { label } from '../../../domain/kit/label.ts'
import { certificateContentSchema, type CertificateContent } from '../../../domain/printing/content.ts'
import type { Verification } from '../../../contract/local/printing.ts'
import type { AccountSession } from '../session/account-session.ts'
import { callCentral } from './central-call.ts'
import type { CertificateRow } from './certificate-row.ts'
import { refused, unavailable, type Outcome } from './outcome.ts'
import { certificateChanged, offline, signatureFails } from './problems.ts'
import { MOST_PDF_BYTES } from './signature/locate.ts'
import { verifyPdf } from './signature/verify-pdf.ts'
import { trustOf } from './trust.ts'

export interface CertificateFiles {
  readonly pdf: Buffer
  readonly content: CertificateContent
  readonly contentSha256: string
}

const what = label('无法取得证书文件', 'the certificate cannot be fetched')
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** From the store when it holds what the row names, else from the server. */
export async function filesOf(session: AccountSession, row: CertificateRow): Promise<Outcome<CertificateFiles>> {
  const kept = session.db.select().from(certificateFile).where(eq(certificateFile.certificateNo, row.certificateNo)).get()
  if (kept && kept.contentSha256 === row.contentSha256) return { ok: true, value: { pdf: kept.pdf, content: certificateContentSchema.parse(JSON.parse(kept.content)), contentSha256: kept.contentSha256 } }
  if (!session.isOnline()) return unavailable(offline(what))
  const fetched = await fetchFiles(session, row.certificateNo)
  if (!fetched.ok) return fetched
  const { pdf, content, contentSha256 } = fetched.value
  if (contentSha256 !== row.contentSha256) return refused(certificateChanged())
  const values = { certificateNo: row.certificateNo, contentSha256, content: canonicalJson(content), pdf, fetchedAt: session.now().toISOString() }
  session.db.insert(certificateFile).values(values).onConflictDoUpdate({ target: certificateFile.certificateNo, set: values }).run()
  return fetched
}

async function fetchFiles(session: AccountSession, certificateNo: string): Promise<Outcome<CertificateFiles>> {
  const content = await callCentral({ what }, (signal) => session.central.certificates.content({ certificateNo }, { signal }))
  if (!content.ok) return content
  const file = await callCentral({ what }, (signal) => session.central.certificates.pdf({ certificateNo }, { signal }))
  if (!file.ok) return file
  if (file.value.size > MOST_PDF_BYTES) return refused(signatureFails(label('文件过大', 'The file is too large')))
  // The digest is computed here, never believed.
  return { ok: true, value: { pdf: Buffer.from(await file.value.arrayBuffer()), content: content.value.content, contentSha256: sha256(canonicalJson(content.value.content)) } }
}

export interface VerifiedFiles extends CertificateFiles {
  readonly verification: Verification
}

/** What the check of the signature says; a signature that fails is a finding here, not a refusal. */
export async function checkedFiles(session: AccountSession, row: CertificateRow): Promise<Outcome<VerifiedFiles>> {
  const trust = await trustOf(session)
  if (!trust.ok) return trust
  const files = await filesOf(session, row)
  if (!files.ok) return files
  return { ok: true, value: { ...files.value, verification: verifyPdf(files.value.pdf, trust.value, row.contentSha256) } }
}

/** As `checkedFiles`, and refuses what does not hold: only this may be laid out and printed. */
export async function trustedFiles(session: AccountSession, row: CertificateRow): Promise<Outcome<VerifiedFiles>> {
  const checked = await checkedFiles(session, row)
  if (!checked.ok) return checked
  const failing = checked.value.verification.findings.find((finding) => !finding.holds)
  if (failing) return refused(signatureFails(label(`未通过：${failing.what.zh}`, `Fails: ${failing.what.en}`)))
  const isOfThisOne = sha256(canonicalJson(checked.value.content)) === row.contentSha256 && checked.value.content.values.certificateNo === row.certificateNo
  return isOfThisOne ? checked : refused(certificateChanged())
}
