/** The officers' pages speak the central API itself, over HTTP from the page's own origin; the session is a cookie. */
import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { createContext, useContext, useMemo } from 'react'
import type { JsonifiedClient } from '@orpc/openapi-client'
import type { CentralClient } from '../../contract/central.ts'
import { ownAnswer } from '../../contract/central/server-mark.ts'
import type { Account } from '../../contract/shapes.ts'
import type { Registry } from '../../domain/kit/registry.ts'
import type { SystemDesk } from './system-desk.ts'

type DeskClient = JsonifiedClient<CentralClient>

export interface Desk {
  /** For the calls of a system's own contract. */
  readonly link: ClientLink<ClientContext>
  readonly client: DeskClient
  readonly query: RouterUtils<DeskClient>
  readonly registry: Registry
  readonly systems: readonly SystemDesk[]
}

export function createDesk(
  origin: string,
  {
    contract,
    ...product
  }: Pick<Desk, 'registry' | 'systems'> & {
    /** Of the whole server. */ readonly contract: AnyContractRouter
  },
): Desk {
  const link = new OpenAPILink(contract, {
    url: `${origin}/api`,
    fetch: async (request, init) =>
      ownAnswer(await fetch(request, { ...init, credentials: 'same-origin', redirect: 'manual' })),
  })
  const client: DeskClient = createORPCClient(link)
  return { link, client, query: createTanstackQueryUtils(client), ...product }
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk outside of DeskProvider')
  return desk
}

interface Calls<Contract extends AnyContractRouter> {
  readonly client: JsonifiedClient<ContractRouterClient<Contract>>
  readonly query: RouterUtils<JsonifiedClient<ContractRouterClient<Contract>>>
}

/** `useDeskCalls<typeof contract>()` */
export function useDeskCalls<Contract extends AnyContractRouter>(): Calls<Contract> {
  const { link } = useDesk()
  return useMemo(() => {
    const client: JsonifiedClient<ContractRouterClient<Contract>> = createORPCClient(link)
    return { client, query: createTanstackQueryUtils(client) }
  }, [link])
}

const OfficerContext = createContext<Account | null>(null)
export const OfficerProvider = OfficerContext.Provider

export function useOfficer(): Account {
  const officer = useContext(OfficerContext)
  if (!officer) throw new Error('useOfficer outside of OfficerProvider')
  return officer
}
