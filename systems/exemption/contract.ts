/** The calls of 免于办理强制性产品认证管理. */
import * as z from 'zod'
import { procedure } from '../../contract/errors.ts'
import { idSchema } from '../../contract/shapes.ts'

const certificate = z.object({
  certificateNo: z.string().max(40),
  /** 版次 as whoever asks knows it: the paper of an older one is not given out any more. */
  version: z.coerce.number().int().min(0).max(9999),
})

const exemption = {
  /** The sealed and signed 免办证明 with its annex. NOT_FOUND (CERT_NOT_FOUND); REFUSED (CERT_INVALID) for a version that a change has replaced. */
  certificatePdf: procedure
    .route({
      method: 'GET',
      path: '/exemption/certificates/{certificateNo}/pdf',
      summary: 'The signed certificate of exemption',
      tags: ['exemption'],
    })
    .input(certificate)
    .output(z.file()),
}

export const exemptionCentral = { exemption }

export const exemptionLocal = {
  exemption: {
    /** As the server says it, never kept; UNAVAILABLE without network. */
    certificatePdf: exemption.certificatePdf,
    /** The same onto plain A4 of a printer of the print control. `printId` is the clerk's click: the same id never prints twice. UNAVAILABLE without network, control or printer. */
    printCertificate: procedure
      .input(certificate.extend({ printId: idSchema, printer: z.string().max(300) }))
      .output(z.object({ osJobId: z.string() })),
  },
}
