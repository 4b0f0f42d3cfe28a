/** The officers' pages speak the central API itself, over HTTP from the page's own origin; the session is a cookie. */
import { createORPCClient } from '@orpc/client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { createContext, useContext } from 'react'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { central, type CentralClient } from '../../contract/central.ts'
import { ownAnswer } from '../../contract/central/server-mark.ts'
import type { Account } from '../../contract/shapes.ts'
import { productRegistry } from '../../domain/systems/catalogue.ts'
import type { Registry } from '../../domain/kit/registry.ts'

type DeskClient = JsonifiedClient<CentralClient>

export interface Desk {
  readonly client: DeskClient
  readonly query: RouterUtils<DeskClient>
  readonly registry: Registry
}

export function createDesk(origin: string): Desk {
  const link = new OpenAPILink(central, { url: `${origin}/api`, fetch: async (request, init) => ownAnswer(await fetch(request, { ...init, credentials: 'same-origin', redirect: 'manual' })) })
  const client: DeskClient = createORPCClient(link)
  return { client, query: createTanstackQueryUtils(client), registry: productRegistry() }
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside of DeskProvider')
  return desk
}

const OfficerContext = createContext<Account | null>(null)
export const OfficerProvider = OfficerContext.Provider

export function useOfficer(): Account {
  const officer = useContext(OfficerContext)
  if (!officer) throw new Error('useOfficer outside of OfficerProvider')
  return officer
}
