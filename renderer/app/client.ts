/** The typed client of the local API, wired once in main.tsx and passed down by context. */
import { createORPCClient } from '@orpc/client'
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { createContext, useContext, useSyncExternalStore } from 'react'
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

/** True while the application behind the window can be reached. */
export function useIsConnected(): boolean {
  const { connection } = useApi()
  return useSyncExternalStore(connection.subscribe, connection.isOpen)
}
