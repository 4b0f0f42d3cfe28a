/** The signed 《报关单位备案证明》: drawn at the first download, stored, the same bytes ever after. */
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { registrationProofs } from './tables.ts'
import { rows } from '../../../db/central/rows.ts'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { proof } from '../declare/proof.ts'
import { drawProof, PROOF_SEAL } from '../paper/proof.ts'
import { sha256Hex } from '../../../server/platform/sha256.ts'
import type { SigningTools } from '../../../server/signing/seal-and-sign.ts'
import { storedOnce } from '../../../server/signing/stored-once.ts'
import type { Actor, Services } from '../../../server/platform/context.ts'
import { sees } from '../../../server/documents/sight.ts'
import { noProof, oldProof, waitingProof } from './problems.ts'

/** Failures: CERT_NOT_FOUND, CERT_INVALID (superseded, or not issued yet), and the typesetter's GEOMETRY_*. */
export async function proofPdf(
  tools: SigningTools & Pick<Services, 'registry'>,
  actor: Actor,
  id: string,
): Promise<Result<{ name: string; pdf: Uint8Array }>> {
  const [document] = await tools.db
    .select()
    .from(rows)
    .where(
      and(eq(rows.id, id), eq(rows.collection, proof.kind), isNotNull(rows.revision), eq(rows.isGone, false)),
    )
  if (!document || !sees(actor, tools.registry, document)) return fail(noProof)
  if (document.state !== 'issued') return fail(document.state === 'superseded' ? oldProof : waitingProof)
  const [row] = await tools.db.select().from(registrationProofs).where(eq(registrationProofs.documentId, id))
  if (!row) return fail(noProof)
  const made = await storedOnce(tools, {
    stored: async () =>
      (
        await tools.db
          .select({ pdf: registrationProofs.pdf })
          .from(registrationProofs)
          .where(eq(registrationProofs.documentId, id))
      )[0]?.pdf,
    draw: () => drawProof(row.face),
    seal: PROOF_SEAL,
    signing: {
      certificateNo: row.proofNo,
      contentSha256: sha256Hex(canonicalJson(row.face)),
      reason: '报关单位备案证明签发（示例）',
    },
    store: (pdf) =>
      tools.db
        .update(registrationProofs)
        .set({ pdf })
        .where(and(eq(registrationProofs.documentId, id), isNull(registrationProofs.pdf))),
  })
  return made.ok ? ok({ name: `${row.proofNo}.pdf`, pdf: made.value }) : made
}
