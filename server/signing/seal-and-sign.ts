/** What every document that customs signs goes through last: dated, the visible seal, the signature. */
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Db } from '../platform/database.ts'
import type { Secret } from '../platform/secret.ts'
import { authorityOf, SEAL_TEXT } from './authority.ts'
import { drawSeal, type SealPlace } from './seal-drawing.ts'
import { signPdf, type SignatureInfo } from './sign-pdf.ts'

export interface SigningTools {
  readonly db: Db
  readonly secret: Secret
  readonly now: () => Date
}

/** Seals page 1 at `seal` and signs the whole, as of `signedAt` or now. Answers the file's bytes. */
export async function sealAndSign(
  tools: SigningTools,
  document: PDFDocument,
  seal: SealPlace,
  what: Pick<SignatureInfo, 'certificateNo' | 'contentSha256' | 'reason'> & { readonly signedAt?: Date },
): Promise<Uint8Array> {
  const authority = await authorityOf(tools, tools.now())
  // Never before the authority's own certificate is good.
  const signedAt = new Date(Math.max((what.signedAt ?? tools.now()).getTime(), authority.validFrom.getTime()))
  document.setCreationDate(signedAt)
  document.setProducer('Sill')
  await drawSeal(document, document.getPage(0), seal, SEAL_TEXT, '仅供演示')
  return signPdf(document, authority.signer(), {
    ...what,
    signedAt,
    signedBy: authority.signedBy,
    rect: seal,
  })
}
