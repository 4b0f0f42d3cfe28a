/** What each system hands the officers' pages. */
import type { SystemDesk } from '../renderer/desk/system-desk.ts'
import { acceptanceDesk } from './acceptance/desk/desk.ts'
import { certificatesDesk } from './certificates/desk/desk.ts'
import { exemptionDesk } from './exemption/desk/desk.ts'
import { preshipmentDesk } from './preshipment/desk/desk.ts'
import { registrationDesk } from './registration/desk/desk.ts'

export const productDesks: readonly SystemDesk[] = [
  certificatesDesk,
  preshipmentDesk,
  registrationDesk,
  acceptanceDesk,
  exemptionDesk,
]
