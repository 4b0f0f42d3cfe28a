/** The signed 免办证明 with its annex: drawn at the first download of a version, stored, the same bytes ever after. */
import { and, eq, isNull } from 'drizzle-orm'
import { canonicalJson } from '../../../../domain/kit/canonical.ts'
import { label } from '../../../../domain/kit/label.ts'
import { fail, ok, problem, type Result } from '../../../../domain/kit/problem.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import { sha256Hex } from '../../../../server/platform/sha256.ts'
import type { SigningTools } from '../../../../server/signing/seal-and-sign.ts'
import { storedOnce } from '../../../../server/signing/stored-once.ts'
import { CERTIFICATE_SEAL, drawCertificate } from '../../paper/certificate.ts'
import { exemptionVersions } from '../tables.ts'
import { certificateOf } from './holding.ts'

const UNKNOWN = problem(
  'CERT_NOT_FOUND',
  label('没有找到该免办证明', 'There is no such exemption certificate'),
)
const REPLACED = problem(
  'CERT_INVALID',
  label(
    '该证明已修改，旧的证明不再提供，请查看新证明',
    'It has been changed: the older paper is no longer given out, open the new one',
  ),
)

/** Officers see every one (any office writes off), an enterprise its own. Failures: CERT_NOT_FOUND, CERT_INVALID (an older version), the typesetter's GEOMETRY_*. */
export async function certificatePdf(
  tools: SigningTools,
  { account, tenantId }: Actor,
  certificateNo: string,
  version: number,
): Promise<Result<{ readonly name: string; readonly pdf: Uint8Array }>> {
  const certificate = await certificateOf(tools.db, certificateNo)
  if (!certificate || (account.role !== 'officer' && certificate.tenantId !== tenantId)) return fail(UNKNOWN)
  if (certificate.version !== version) return fail(REPLACED)
  const ofVersion = and(
    eq(exemptionVersions.certificateNo, certificateNo),
    eq(exemptionVersions.version, version),
  )
  const [row] = await tools.db.select().from(exemptionVersions).where(ofVersion)
  if (!row) return fail(UNKNOWN)
  const made = await storedOnce(tools, {
    stored: async () =>
      (await tools.db.select({ pdf: exemptionVersions.pdf }).from(exemptionVersions).where(ofVersion))[0]
        ?.pdf,
    draw: () => drawCertificate(row.face),
    seal: CERTIFICATE_SEAL,
    signing: {
      certificateNo,
      contentSha256: sha256Hex(canonicalJson(row.face)),
      reason: '免于办理强制性产品认证证明签发（示例）',
    },
    store: (pdf) =>
      tools.db
        .update(exemptionVersions)
        .set({ pdf })
        .where(and(ofVersion, isNull(exemptionVersions.pdf))),
  })
  return made.ok ? ok({ name: `${certificateNo}.pdf`, pdf: made.value }) : made
}
