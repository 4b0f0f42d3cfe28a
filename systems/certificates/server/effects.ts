/** What approving an application does to its certificate: one more print (CERT-19), or collection on site (CERT-18). */
import { eq } from 'drizzle-orm'
import { exportCertificates } from './tables.ts'
import { because } from '../declare/reasons.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../../domain/kit/problem.ts'
import { effect, type EffectSubject, type Patch } from '../../../server/documents/effect.ts'
import { audit } from '../../../server/platform/audit.ts'
import type { Tx } from '../../../server/platform/database.ts'
import { publish } from '../../../server/platform/feed.ts'
import { findOpenJob, lockCertificate } from './ledger/locks.ts'
import { exportPublication, type ExportCertificateRow } from './projections.ts'

const no = (code: string, zh: string, en: string): Problem =>
  problem(code, label(zh, en), { retrySafe: true })

type Change = Partial<Pick<ExportCertificateRow, 'printStatus' | 'collectBy'>>
interface CertificateEffect {
  readonly action: string
  readonly change: Change
  /** Why this certificate cannot be changed so. */
  readonly wrong: (certificate: ExportCertificateRow) => Problem | null
}

/** Locks the document's certificate, judges, changes, publishes. No effect touches a certificate that is being printed. */
async function apply(
  tx: Tx,
  subject: EffectSubject,
  { action, change, wrong }: CertificateEffect,
): Promise<Result<Patch>> {
  const { tenantId, actor, at } = subject
  const certificateNo = subject.content.fields['certificateNo'] ?? ''
  const certificate = await lockCertificate(tx, tenantId, certificateNo)
  if (!certificate)
    return fail(
      no(
        'CERT_NOT_FOUND',
        `没有证书 ${certificateNo}，或该证书不属于申请单位`,
        `The applicant has no certificate ${certificateNo}`,
      ),
    )
  if (certificate.state !== 'valid')
    return fail(no('CERT_INVALID', '证书已失效', 'The certificate is no longer valid'))
  const problem = wrong(certificate)
  if (problem) return fail(problem)
  const open = await findOpenJob(tx, certificateNo)
  const isOverdue = open?.state === 'reserved' && open.expiresAt <= at
  if (open && !isOverdue)
    return fail(
      no(
        'CERT_JOB_OPEN',
        '该证书正在打印，结果尚未确认，请稍后再审批',
        'The certificate is being printed and the result is not confirmed; review later',
      ),
    )
  const changed: ExportCertificateRow = { ...certificate, ...change, updatedAt: at }
  await tx
    .update(exportCertificates)
    .set({ ...change, updatedAt: at })
    .where(eq(exportCertificates.certificateNo, certificateNo))
  const told = (row: ExportCertificateRow) => `${row.collectBy}/${row.printStatus}`
  await audit(
    tx,
    {
      tenantId,
      who: actor.account.loginName,
      subject: certificateNo,
      action,
      from: told(certificate),
      to: told(changed),
      reasons: [because('document', { documentId: subject.documentId })],
    },
    at,
  )
  await publish(tx, tenantId, exportPublication(changed))
  return ok({})
}

const handler = (what: CertificateEffect) =>
  effect({
    writes: true,
    issues: true,
    prepare: async () => undefined,
    run: (tx, subject) => apply(tx, subject, what),
  })

/** One more print, onto a new blank: the certificate is 待打印 again until its next confirmed print. */
export const allowReprint = handler({
  action: 'allowReprint',
  change: { printStatus: 'pending' },
  wrong: (certificate) => {
    if (certificate.collectBy !== 'selfPrint')
      return no(
        'CERT_NOT_SELF_PRINT',
        '该证书的领证方式不是“自助打印”',
        'This certificate is not collected by self-printing',
      )
    return certificate.printStatus === 'printed'
      ? null
      : no(
          'CERT_NOT_PRINTED',
          '该证书待打印，无需重打',
          'This certificate is still to be printed; no reprint is needed',
        )
  },
})

/** 领证方式 becomes 现场出证: it can no longer be self-printed. */
export const collectOnsite = handler({
  action: 'collectOnsite',
  change: { collectBy: 'onsite' },
  wrong: () => null,
})
