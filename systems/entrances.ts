/** The doors that systems have at the log-in page; small, because that page shows them before anything else is fetched. */
import { exemptionPortal } from './exemption/window/entry/portal.ts'
import type { Entrance } from '../renderer/login/entrance.ts'
import type { Portal } from '../renderer/login/portal.ts'
import { preshipmentEntrances } from './preshipment/window/entrances.ts'

export const productEntrances: readonly Entrance[] = preshipmentEntrances
export const productPortals: readonly Portal[] = [exemptionPortal]
