/** What a central server is started with. */
import type { ChannelOptions } from './channel/channel.ts'
import type { Registry } from '../domain/kit/registry.ts'
import type { EffectHandlers } from './documents/effect.ts'
import type { RateRule } from './http/rate-limit.ts'
import type { Logger } from 'pino'

export const DESK_IDLE_MINUTES = 30

export interface CentralOptions {
  /** 0: a free one. */
  readonly port?: number
  readonly host?: string
  /** Where PGlite and the secret live; in memory when absent. */
  readonly dataDir?: string
  /** PostgreSQL instead of PGlite. Several processes may share one. */
  readonly databaseUrl?: string
  /** Demonstration data, when the database has no tenant yet. */
  readonly isSeeded?: boolean
  /** At least 32 bytes in hex. Made and kept in `dataDir` when absent; must be given with PostgreSQL. */
  readonly secret?: string
  readonly deskDir?: string
  /** Pages without log-in. */
  readonly publicDir?: string
  /** How people outside reach this server, for links in messages and pictures: never taken from a request. Where it listens, when absent. */
  readonly publicUrl?: string
  /** Authorities for cards and their revocation lists; see server/cards/trust.ts. */
  readonly cardTrustDir?: string
  /** Proxies whose word about the caller is taken: addresses or ranges (`10.0.0.0/8`); `1` is the loopback. None when absent. */
  readonly trustedProxies?: readonly string[]
  /** A session at the desk that nobody has used for so long ends; {@link DESK_IDLE_MINUTES} when absent. */
  readonly deskIdleMinutes?: number
  /** Where the desk's page finds the card reader of an officer's own machine; see contract/desk-card.ts. */
  readonly deskCardPort?: number
  /** How mails, SMS and WeChat messages go out; what is not set is kept at the desk in the demonstration, and fails elsewhere. */
  readonly channel?: ChannelOptions
  readonly registry?: Registry
  /** Handlers by effect name; those of the product are always there. */
  readonly effects?: EffectHandlers
  readonly now?: () => Date
  /** Milliseconds between two looks at what has become due. */
  readonly clockMs?: number
  readonly log?: Logger
  readonly rates?: { readonly session?: RateRule; readonly address?: RateRule }
}
