/** The signed 《报关单位备案证明》: drawn at the first download, stored, the same bytes ever after. */
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { registrationProofs } from './tables.ts'
import { rows } from '../../../db/central/rows.ts'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import { proof } from '../declare/proof.ts'
import { drawProof, PROOF_SEAL } from '../paper/proof.ts'
import { sha256Hex } from '../../../server/platform/sha256.ts'
import { sealAndSign, type SigningTools } from '../../../server/signing/seal-and-sign.ts'
import type { Actor, Services } from '../../../server/platform/context.ts'
import { sees } from '../../../server/documents/sight.ts'
import { noProof, oldProof, waitingProof } from './problems.ts'

type ProofRow = typeof registrationProofs.$inferSelect

/** Failures: CERT_NOT_FOUND, CERT_INVALID (superseded, or not issued yet), and the typesetter's GEOMETRY_*. */
export async function proofPdf(tools: SigningTools & Pick<Services, 'registry'>, actor: Actor, id: string): Promise<Result<{ name: string; pdf: Uint8Array }>> {
  const [document] = await tools.db.select().from(rows).where(and(eq(rows.id, id), eq(rows.collection, proof.kind), isNotNull(rows.revision), eq(rows.isGone, false)))
  if (!document || !sees(actor, tools.registry, document)) return fail(noProof)
  if (document.state !== 'issued') return fail(document.state === 'superseded' ? oldProof : waitingProof)
  const [row] = await tools.db.select().from(registrationProofs).where(eq(registrationProofs.documentId, id))
  if (!row) return fail(noProof)
  if (row.pdf) return ok({ name: `${row.proofNo}.pdf`, pdf: row.pdf })
  const made = await make(tools, row)
  if (!made.ok) return made
  // When two first downloads race, both are answered with what was stored first.
  await tools.db.update(registrationProofs).set({ pdf: made.value }).where(and(eq(registrationProofs.documentId, id), isNull(registrationProofs.pdf)))
  const [stored] = await tools.db.select({ pdf: registrationProofs.pdf }).from(registrationProofs).where(eq(registrationProofs.documentId, id))
  return ok({ name: `${row.proofNo}.pdf`, pdf: stored?.pdf ?? made.value })
}

async function make(tools: SigningTools, { face, proofNo }: ProofRow): Promise<Result<Uint8Array>> {
  const drawn = await drawProof(face)
  if (!drawn.ok) return drawn
  return ok(await sealAndSign(tools, drawn.value, PROOF_SEAL, { certificateNo: proofNo, contentSha256: sha256Hex(canonicalJson(face)), reason: '报关单位备案证明签发（示例）' }))
}
