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
import type { CertificateRow } from './forms.ts'
import { refused, unavailable, type Outcome } from './outcome.ts'
import { certificateChanged, offline, signatureFails } from './problems.ts'
import type { Trust } from './signature/chain.ts'
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

export interface VerifiedFiles extends CertificateFiles {
  readonly verification: Verification
}

/**
 * From the store when what it holds verifies, else from the server. What was damaged on its way is fetched once more, and what does
 * not verify is never kept: the next look fetches it again.
 */
async function filesOf(
  session: AccountSession,
  row: CertificateRow,
  trust: Trust,
): Promise<Outcome<VerifiedFiles>> {
  const judged = (files: CertificateFiles): VerifiedFiles => ({
    ...files,
    verification: verifyPdf(files.pdf, trust, row.contentSha256),
  })
  const stored = storedFiles(session, row)
  const kept = stored && judged(stored)
  if (kept && isWhole(kept, row)) return { ok: true, value: kept }
  if (!session.isOnline()) return kept ? { ok: true, value: kept } : unavailable(offline(what))
  for (const isLast of [false, true]) {
    const fetched = await fetchFiles(session, row.certificateNo)
    if (!fetched.ok) return fetched
    const files = judged(fetched.value)
    if (isWhole(files, row)) {
      keep(session, row, files)
      return { ok: true, value: files }
    }
    if (isLast)
      return files.contentSha256 === row.contentSha256
        ? { ok: true, value: files }
        : refused(certificateChanged())
  }
  return unavailable(offline(what))
}

const isWhole = ({ verification, contentSha256 }: VerifiedFiles, row: CertificateRow): boolean =>
  verification.holds && contentSha256 === row.contentSha256

/** Undefined when there are none of this content, or what is there cannot be read. */
function storedFiles(
  session: AccountSession,
  { certificateNo, contentSha256 }: CertificateRow,
): CertificateFiles | undefined {
  const kept = session.db
    .select()
    .from(certificateFile)
    .where(eq(certificateFile.certificateNo, certificateNo))
    .get()
  if (kept?.contentSha256 !== contentSha256) return undefined
  const content = contentIn(kept.content)
  // The digest is computed here, never believed.
  return content && { pdf: kept.pdf, content, contentSha256: sha256(canonicalJson(content)) }
}

function contentIn(text: string): CertificateContent | undefined {
  try {
    return certificateContentSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

function keep(
  session: AccountSession,
  { certificateNo }: CertificateRow,
  { pdf, content, contentSha256 }: CertificateFiles,
): void {
  const values = {
    certificateNo,
    contentSha256,
    content: canonicalJson(content),
    pdf,
    fetchedAt: session.now().toISOString(),
  }
  session.db
    .insert(certificateFile)
    .values(values)
    .onConflictDoUpdate({ target: certificateFile.certificateNo, set: values })
    .run()
}

async function fetchFiles(
  session: AccountSession,
  certificateNo: string,
): Promise<Outcome<CertificateFiles>> {
  const content = await callCentral({ what }, (signal) =>
    session.central.certificates.content({ certificateNo }, { signal }),
  )
  if (!content.ok) return content
  const file = await callCentral({ what }, (signal) =>
    session.central.certificates.pdf({ certificateNo }, { signal }),
  )
  if (!file.ok) return file
  if (file.value.size > MOST_PDF_BYTES)
    return refused(signatureFails(label('文件过大', 'The file is too large')))
  // The digest is computed here, never believed.
  return {
    ok: true,
    value: {
      pdf: Buffer.from(await file.value.arrayBuffer()),
      content: content.value.content,
      contentSha256: sha256(canonicalJson(content.value.content)),
    },
  }
}

/** What the check of the signature says; a signature that fails is a finding here, not a refusal. */
export async function checkedFiles(
  session: AccountSession,
  row: CertificateRow,
): Promise<Outcome<VerifiedFiles>> {
  const trust = await trustOf(session)
  if (!trust.ok) return trust
  return filesOf(session, row, trust.value)
}

/** As `checkedFiles`, and refuses what does not hold: only this may be laid out and printed. */
export async function trustedFiles(
  session: AccountSession,
  row: CertificateRow,
): Promise<Outcome<VerifiedFiles>> {
  const checked = await checkedFiles(session, row)
  if (!checked.ok) return checked
  const failing = checked.value.verification.findings.find((finding) => !finding.holds)
  if (failing)
    return refused(signatureFails(label(`未通过：${failing.what.zh}`, `Fails: ${failing.what.en}`)))
  const isOfThisOne =
    sha256(canonicalJson(checked.value.content)) === row.contentSha256 &&
    checked.value.content.values.certificateNo === row.certificateNo
  return isOfThisOne ? checked : refused(certificateChanged())
}
