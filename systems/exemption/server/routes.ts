/** `exemption.*` of the contract. */
import { exemptionCentral } from '../contract.ts'
import { proceduresOf, valueOr } from '../../../server/platform/procedure.ts'
import { certificatePdf } from './certificates/pdf.ts'

const { signedIn } = proceduresOf(exemptionCentral).inSystem('exemption')

export const exemptionRoutes = {
  certificatePdf: signedIn.exemption.certificatePdf.handler(
    async ({ input: { certificateNo, version }, context: { services, actor } }) => {
      const { name, pdf } = valueOr('REFUSED', await certificatePdf(services, actor, certificateNo, version))
      return new File([new Uint8Array(pdf)], name, { type: 'application/pdf' })
    },
  ),
}
