/** What each system hands the server. */
import { productCentral } from './contracts.ts'
import { productRegistry } from './declared.ts'
import { acceptanceServed } from './acceptance/server/served.ts'
import { certificatesServed } from './certificates/server/served.ts'
import { exemptionProfile } from './exemption/declare/entry/profile.ts'
import { exemptionServed } from './exemption/server/served.ts'
import { preshipmentServed } from './preshipment/server/served.ts'
import { registrationServed } from './registration/server/served.ts'
import type { Served } from '../server/served.ts'

export const productServed: Served = {
  registry: productRegistry(),
  contract: productCentral,
  profile: exemptionProfile,
  systems: [certificatesServed, preshipmentServed, registrationServed, acceptanceServed, exemptionServed],
}
