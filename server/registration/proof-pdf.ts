/** The signed 《报关单位备案证明》: drawn at the first download, stored, the same bytes ever after. */
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { registrationProofs } from '../../db/central/registration.ts'
import { rows } from '../../db/central/rows.ts'
import { canonicalJson } from '../../domain/kit/canonical.ts'
import { fail, ok, type Result } from '../../domain/kit/problem.ts'
import { proof } from '../../domain/systems/registration/proof.ts'
import { drawProof, PROOF_SEAL } from '../../typeset/forms/proof.ts'
import { authorityOf, SEAL_TEXT } from '../certificates/authority.ts'
import { sha256Hex } from '../certificates/journal.ts'
import { drawSeal } from '../certificates/seal-drawing.ts'
import { signPdf } from '../certificates/sign-pdf.ts'
import type { Actor, Services } from '../platform/context.ts'
import { noProof, oldProof, waitingProof } from './problems.ts'

type Tools = Pick<Services, 'db' | 'secret' | 'now'>
type ProofRow = typeof registrationProofs.$inferSelect

/** Failures: CERT_NOT_FOUND, CERT_INVALID (superseded, or not issued yet), and the typesetter's GEOMETRY_*. */
export async function proofPdf(tools: Tools, actor: Actor, id: string): Promise<Result<{ name: string; pdf: Uint8Array }>> {
  const mine = actor.account.role === 'officer' ? undefined : eq(rows.tenantId, actor.tenantId)
  const [document] = await tools.db.select({ state: rows.state }).from(rows).where(and(eq(rows.id, id), eq(rows.collection, proof.kind), isNotNull(rows.revision), eq(rows.isGone, false), mine))
  if (!document) return fail(noProof)
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

async function make(tools: Tools, { face, proofNo }: ProofRow): Promise<Result<Uint8Array>> {
  const drawn = await drawProof(face)
  if (!drawn.ok) return drawn
  const document = drawn.value
  const signedAt = tools.now()
  document.setCreationDate(signedAt)
  document.setProducer('Sill')
  await drawSeal(document, document.getPage(0), PROOF_SEAL, SEAL_TEXT, '仅供演示')
  const authority = await authorityOf(tools, signedAt)
  return ok(await signPdf(document, authority.signer(), { certificateNo: proofNo, contentSha256: sha256Hex(canonicalJson(face)), signedAt, signedBy: authority.signedBy, reason: '报关单位备案证明签发（示例）', rect: PROOF_SEAL }))
}
