/** Every route of the contract, and every kind of caller: for the table of who may call what. */
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { productCentral, type ProductCentral } from '../../systems/contracts.ts'
import { accounts, sessions, type AccountStatus } from '../../db/central/accounts.ts'
import type { SystemName } from '../../domain/kit/document.ts'
import type { Role } from '../../domain/kit/workflow.ts'
import { hashPassword } from '../../secrets/password-hash.ts'
import { hashToken } from '../auth/sessions.ts'
import type { Db } from '../platform/database.ts'
import { SEED_PASSWORD, seedTenants } from '../seed/accounts.ts'

/** `documents.get`: a name for each procedure that the contract has. */
export type RouteName = {
  [Part in keyof ProductCentral]: `${Part}.${Extract<keyof ProductCentral[Part], string>}`
}[keyof ProductCentral]

export interface Route {
  readonly name: RouteName
  readonly method: string
  readonly path: string
}

export const routes: readonly Route[] = Object.entries(productCentral).flatMap(([part, procedures]) =>
  Object.entries(procedures).map(([name, procedure]) => {
    const { method = 'POST', path = '' } = procedure['~orpc'].route
    return { name: `${part}.${name}` as RouteName, method, path } // both parts come from the contract
  }),
)

/** With something in each place of the path, and nothing that any input schema takes. */
export async function call(url: string, { method, path }: Route, token?: string): Promise<number> {
  const stop = new AbortController()
  const response = await fetch(`${url}/api${path.replaceAll(/\{\w+\}/gu, 'none')}`, {
    method,
    signal: stop.signal,
    headers: {
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(method !== 'GET' && { body: '{"nothing":1}' }),
  })
  stop.abort() // a stream would never end
  return response.status
}

export interface MadeAccount {
  readonly loginName: string
  readonly tenant: keyof typeof seedTenants
  readonly role: Role
  readonly systems: SystemName[]
  readonly office?: string
  readonly status?: AccountStatus
}

/** With the seed's password. */
export async function makeAccounts(db: Db, made: readonly MadeAccount[]): Promise<void> {
  const passwordHash = await hashPassword(SEED_PASSWORD)
  await db.insert(accounts).values(
    made.map(({ tenant, ...account }) => ({
      ...account,
      id: uuidv7(),
      tenantId: seedTenants[tenant].id,
      displayName: account.loginName,
      passwordHash,
    })),
  )
}

export async function expire(db: Db, token: string, at: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ expiresAt: at })
    .where(eq(sessions.tokenHash, hashToken(token)))
}
