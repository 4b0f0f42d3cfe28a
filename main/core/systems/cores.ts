/** What each system hands the client's core. */
import { productCentral } from '../../../contract/systems/product.ts'
import { productPapers } from '../../../typeset/forms/printouts.ts'
import { certificateForms } from '../printing/certificate-forms.ts'
import type { CoreSystems } from '../systems.ts'
import { registrationHandlers } from './registration.ts'

export const productCore: CoreSystems = { contract: productCentral, forms: certificateForms, papers: productPapers, handlers: [registrationHandlers] }
