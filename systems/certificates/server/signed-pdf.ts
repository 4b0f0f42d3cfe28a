/**
 * The signed PDF of a certificate: made at the first request, stored once, the same bytes ever after (CERT-04, CERT-09).
 * What it says of its signing is when the certificate was issued, not when somebody first looked at it.
 */
import { and, eq, ne } from 'drizzle-orm'
import { signedPdfs } from './tables.ts'
import type { Result } from '../../../domain/kit/problem.ts'
import type { CertificateContent } from '../../../domain/printing/content.ts'
import type { FormLayout } from '../../../domain/printing/layout.ts'
import { renderForm } from '../../../typeset/form.ts'
import type { Db } from '../../../server/platform/database.ts'
import type { SigningTools } from '../../../server/signing/seal-and-sign.ts'
import type { SealPlace } from '../../../server/signing/seal-drawing.ts'
import { storedOnce } from '../../../server/signing/stored-once.ts'

export interface PrintedForm {
  readonly certificateNo: string
  readonly title: string
  readonly layout: FormLayout
  readonly content: CertificateContent
  readonly contentSha256: string
  readonly issuedAt: Date
}

const POINTS_PER_MM = 72 / 25.4
/** 30 mm across, over 「海关印章」 at the lower left of the form. */
const SEAL: SealPlace = { x: 24 * POINTS_PER_MM, y: 7 * POINTS_PER_MM, size: 30 * POINTS_PER_MM }

const stored = async (db: Db, form: PrintedForm): Promise<Uint8Array | undefined> => {
  const [row] = await db
    .select({ pdf: signedPdfs.pdf })
    .from(signedPdfs)
    .where(
      and(eq(signedPdfs.certificateNo, form.certificateNo), eq(signedPdfs.contentSha256, form.contentSha256)),
    )
  return row?.pdf
}

/** Refusals are the typesetter's: GEOMETRY_*. About 0.1 s the first time. */
export const signedPdf = (tools: SigningTools, form: PrintedForm): Promise<Result<Uint8Array>> => {
  const { certificateNo, contentSha256 } = form
  return storedOnce(tools, {
    stored: () => stored(tools.db, form),
    draw: () => renderForm(form.layout, form.content, { title: form.title }),
    seal: SEAL,
    signing: { certificateNo, contentSha256, signedAt: form.issuedAt },
    store: (pdf) => {
      const row = { contentSha256, pdf, createdAt: tools.now() }
      return tools.db
        .insert(signedPdfs)
        .values({ certificateNo, ...row })
        .onConflictDoUpdate({
          target: signedPdfs.certificateNo,
          set: row,
          setWhere: ne(signedPdfs.contentSha256, contentSha256),
        })
    },
  })
}
