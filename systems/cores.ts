/** What each system hands the client's core. */
import { productCentral } from './contracts.ts'
import { productPapers } from './papers.ts'
import { certificateForms } from './certificates/core/forms.ts'
import { certificateHandlers } from './certificates/core/handlers.ts'
import { exemptionHandlers } from './exemption/core/handlers.ts'
import type { CoreSystems } from '../main/core/systems.ts'
import { registrationHandlers } from './registration/core/handlers.ts'

export const productCore: CoreSystems = {
  contract: productCentral,
  forms: certificateForms,
  papers: productPapers,
  handlers: [certificateHandlers, registrationHandlers, exemptionHandlers],
}
