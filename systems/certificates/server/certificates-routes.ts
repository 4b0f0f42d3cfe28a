/** `certificates.*` of the contract, but for the roots that every system's papers are signed under. */
import { nameOfOwn } from '../../../domain/kit/file-name.ts'
import { inSystem, refusal } from '../../../server/platform/procedure.ts'
import { answer } from './answers.ts'
import { signedPdf } from './signed-pdf.ts'
import { CERTIFICATE_UNKNOWN, visibleCertificate } from './visible.ts'

const { signedIn } = inSystem('certificates')

export const certificatesRoutes = {
  pdf: signedIn.certificates.pdf.handler(async ({ input, context: { services, actor } }) => {
    const form = await visibleCertificate(services.db, actor, input.certificateNo)
    if (!form) throw refusal('NOT_FOUND', CERTIFICATE_UNKNOWN)
    const pdf = answer(await signedPdf(services, form))
    return new File([new Uint8Array(pdf)], nameOfOwn(form.certificateNo, 'pdf'), { type: 'application/pdf' })
  }),
  content: signedIn.certificates.content.handler(async ({ input, context: { services, actor } }) => {
    const form = await visibleCertificate(services.db, actor, input.certificateNo)
    if (!form) throw refusal('NOT_FOUND', CERTIFICATE_UNKNOWN)
    return { content: form.content, contentSha256: form.contentSha256 }
  }),
}
