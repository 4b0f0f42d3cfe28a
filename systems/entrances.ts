/** What the log-in page says of the systems, and the doors that they have there; small, because that page shows them before anything else is fetched. */
import type { Label } from '../domain/kit/label.ts'
import { systemTitle as acceptance } from './acceptance/declare/title.ts'
import { wholeTitle as certificates } from './certificates/declare/title.ts'
import { systemTitle as exemption } from './exemption/declare/title.ts'
import { exemptionPortal } from './exemption/window/entry/portal.ts'
import type { Entrance } from '../renderer/login/entrance.ts'
import type { Portal } from '../renderer/login/portal.ts'
import { systemTitle as preshipment } from './preshipment/declare/title.ts'
import { preshipmentEntrances } from './preshipment/window/entrances.ts'
import { systemTitle as registration } from './registration/declare/title.ts'

export const productTitles: readonly Label[] = [
  certificates,
  preshipment,
  acceptance,
  exemption,
  registration,
]
export const productEntrances: readonly Entrance[] = preshipmentEntrances
export const productPortals: readonly Portal[] = [exemptionPortal]
