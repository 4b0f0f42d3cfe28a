/** The doors that systems have at the log-in page; small, because that page shows them before anything else is fetched. */
import type { Entrance } from '../renderer/login/entrance.ts'
import { preshipmentEntrances } from './preshipment/window/entrances.ts'

export const productEntrances: readonly Entrance[] = preshipmentEntrances
