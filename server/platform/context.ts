/** What every request handler is given. Wired once in start.ts; nothing global. */
import type { Logger } from 'pino'
import type { Registry } from '../../domain/kit/registry.ts'
import type { ProfileDefinition } from '../../domain/general/profile.ts'
import type { Outlets } from '../channel/channel.ts'
import type { Ended, SignedIn } from './actor.ts'
import type { Db } from './database.ts'
import type { EffectHandlers } from '../documents/effect.ts'
import type { FeedHub } from './feed-hub.ts'
import type { OpenStreams } from '../changes/open-streams.ts'
import type { Pulse } from '../changes/newest.ts'
import type { Secret } from './secret.ts'

export type { Actor, Ended, SignedIn } from './actor.ts'

export interface Services {
  readonly db: Db
  readonly registry: Registry
  readonly effects: EffectHandlers
  readonly secret: Secret
  readonly hub: FeedHub
  readonly streams: OpenStreams
  readonly pulse: Pulse
  readonly log: Logger
  /** Folder with the authorities whose cards are trusted, and their revocation lists; besides the demonstration's own. */
  readonly cardTrustDir?: string | undefined
  /** Milliseconds after which a session at the desk that nobody has used ends. */
  readonly deskIdleMs: number
  /** The port on an officer's own machine at which the desk's page finds the card reader. */
  readonly deskCardPort: number
  /** What becomes of a message by each medium; see server/channel. */
  readonly outlets: Outlets
  /** What the operator of the WeChat official account proves itself by; undefined where there is none. */
  readonly gatewaySecret?: string | undefined
  /** What users register with; undefined where nobody registers. */
  readonly profile?: ProfileDefinition | undefined
  /** Where people outside reach this server, without a slash at its end. */
  readonly publicUrl: () => string
  /** The server's clock: the only one that law and order know. */
  readonly now: () => Date
}

export interface CentralContext {
  readonly services: Services
  /** Address of the caller, for throttling. */
  readonly address: string
  /** The session token of the request, from the header or, when the origin is ours, from the cookie. */
  readonly token: string | undefined
  readonly setCookie: (value: string) => void
  /** Reads the body of this request, no more of it than that. */
  readonly readBody: (limits: { readonly maxBytes: number; readonly takesFile: boolean }) => Promise<unknown>
  /** Whose session the token is, or why it is none any more, as the store said before the body was read. */
  readonly caller?: SignedIn | Ended | undefined
  /** What the caller's program calls itself. */
  readonly userAgent: string
  /** A browser said that another site's page asks. */
  readonly isForeign: boolean
  /** The desk's word for this device, from its cookie. */
  readonly device: string | undefined
}
