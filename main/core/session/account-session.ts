/** One account's open session: what every part of the core that works on its data is given. */
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import type { Database } from 'better-sqlite3'
import type { CentralClient } from '../../../contract/central.ts'
import type { Account } from '../../../contract/shapes.ts'
import type { LocalDb } from '../../../db/local/open.ts'
import type { Circumstances, SystemName } from '../../../domain/kit/document.ts'
import type { Registry } from '../../../domain/kit/registry.ts'
import type { Codes } from '../codes/codes.ts'
import type { CoreEvents } from '../events.ts'
import type { Log } from '../log.ts'
import type { DurableCall } from '../outbox/calls.ts'
import type { Lists } from '../query/lists.ts'
import type { StorageWatch } from '../storage/watch.ts'
import type { Facts } from './facts.ts'
import type { ServerClock } from './server-clock.ts'

export interface AccountSession {
  readonly account: Account
  /** How this session was opened: a card may do what an account may not. */
  readonly loginBy: Circumstances['loginBy']
  readonly registry: Registry
  /** The system that prints onto numbered blanks. */
  readonly blanksOf: SystemName
  readonly db: LocalDb
  /** The same connection, for transactions: `session.raw.transaction(() => …)()`. */
  readonly raw: Database
  readonly lists: Lists
  /** The central API with this session's token. Calls reject with the contract's errors, or a network error. */
  readonly central: CentralClient
  /** The same way to the server, for the calls of a system's own contract: `callsOf<typeof contract>()`. */
  callsOf<Contract extends AnyContractRouter>(): ContractRouterClient<Contract>
  isOnline(): boolean
  /** 32 bytes, HKDF-SHA-256 of the data key; the same `name` gives the same key for ever. */
  subkey(name: string): Buffer
  /** The account's own folder. */
  readonly dir: string
  /** One per machine, UUID. */
  readonly workstationId: string
  /** Single facts kept in the encrypted file. */
  readonly facts: Facts
  /** Code tables, the machine's own. */
  readonly codes: Codes
  /** Whether this machine's data can be written. */
  readonly storage: StorageWatch
  /**
   * Puts a call into the durable outbox: it reaches the server exactly once, in order within its lane. Synchronous, so
   * that it can be part of a transaction of `raw`. The same key again changes nothing.
   */
  enqueue(call: DurableCall): void
  /** What is known here of the server's clock. */
  readonly clock: ServerClock
  readonly events: CoreEvents
  readonly now: () => Date
  readonly log: Log
}
