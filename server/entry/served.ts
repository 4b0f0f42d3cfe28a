/** What each system hands the server. */
import { productCentral } from '../../contract/systems/product.ts'
import { productRegistry } from '../../domain/systems/catalogue.ts'
import { certificatesServed } from '../certificates/served.ts'
import { registrationServed } from '../registration/served.ts'
import type { Served } from '../served.ts'

export const productServed: Served = { registry: productRegistry(), contract: productCentral, systems: [certificatesServed, registrationServed] }
