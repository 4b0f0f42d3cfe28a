/** The typed client of the local API, wired once in main.tsx and passed down by context. */
import { createORPCClient } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { LocalClient } from '../../contract/local.ts'
import type { Connection } from '../link.ts'

export interface Api {
  readonly client: LocalClient
  /** Query and mutation options for TanStack Query. */
  readonly query: RouterUtils<LocalClient>
  readonly connection: Connection
}

export function createApi(connection: Connection): Api {
  const client: LocalClient = createORPCClient(connection.link)
  return { client, query: createTanstackQueryUtils(client), connection }
}

const ApiContext = createContext<Api | null>(null)
export const ApiProvider = ApiContext.Provider

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi outside of ApiProvider')
  return api
}

/** The calls of a system's own contract over the same connection: `useCalls<typeof contract>()`. */
export function useCalls<Contract extends AnyContractRouter>(): Calls<Contract> {
  const { connection } = useApi()
  return useMemo(() => {
    const client: ContractRouterClient<Contract> = createORPCClient(connection.link)
    return { client, query: createTanstackQueryUtils(client) }
  }, [connection])
}

interface Calls<Contract extends AnyContractRouter> {
  readonly client: ContractRouterClient<Contract>
  readonly query: RouterUtils<ContractRouterClient<Contract>>
}

/** True while the application behind the window can be reached. */
export function useIsConnected(): boolean {
  const { connection } = useApi()
  return useSyncExternalStore(connection.subscribe, connection.isOpen)
}
