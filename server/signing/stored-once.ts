/** A signed PDF is made at the first request and stored: the same bytes ever after. */
import type { PDFDocument } from '@cantoo/pdf-lib'
import { ok, type Result } from '../../domain/kit/problem.ts'
import { sealAndSign, type SigningTools } from './seal-and-sign.ts'
import type { SealPlace } from './seal-drawing.ts'

export interface SignedPaper {
  readonly stored: () => Promise<Uint8Array | null | undefined>
  readonly draw: () => Promise<Result<PDFDocument>>
  readonly seal: SealPlace
  readonly signing: Parameters<typeof sealAndSign>[3]
  /** Keeps what another request has stored meanwhile. */
  readonly store: (pdf: Uint8Array) => Promise<unknown>
}

/** Draws, seals and signs what is not stored yet. When two first requests race, both are answered with what was stored first. Refusals are the typesetter's: GEOMETRY_*. */
export async function storedOnce(tools: SigningTools, paper: SignedPaper): Promise<Result<Uint8Array>> {
  const known = await paper.stored()
  if (known) return ok(known)
  const drawn = await paper.draw()
  if (!drawn.ok) return drawn
  const pdf = await sealAndSign(tools, drawn.value, paper.seal, paper.signing)
  await paper.store(pdf)
  return ok((await paper.stored()) ?? pdf)
}
