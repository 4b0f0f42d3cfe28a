/** Both APIs whole: what is general, and what each system adds. Who calls or serves all of it takes it from here. */
import type { ContractRouterClient } from '@orpc/contract'
import { central } from '../contract/central.ts'
import { local } from '../contract/local.ts'
import { acceptanceCentral } from './acceptance/contract.ts'
import { certificatesCentral, certificatesLocal } from './certificates/contract.ts'
import { exemptionCentral, exemptionLocal } from './exemption/contract.ts'
import { preshipmentCentral } from './preshipment/contract.ts'
import { registrationCentral, registrationLocal } from './registration/contract.ts'

export const productCentral = {
  ...central,
  ...registrationCentral,
  ...preshipmentCentral,
  ...exemptionCentral,
  desk: { ...central.desk, ...certificatesCentral.desk, ...acceptanceCentral.desk },
  certificates: { ...central.certificates, ...certificatesCentral.certificates },
  open: { ...central.open, ...certificatesCentral.open, ...acceptanceCentral.open },
}
export type ProductCentral = typeof productCentral
export type ProductCentralClient = ContractRouterClient<ProductCentral>

export const productLocal = { ...local, ...registrationLocal, ...certificatesLocal, ...exemptionLocal }
export type ProductLocal = typeof productLocal
export type ProductLocalClient = ContractRouterClient<ProductLocal>
