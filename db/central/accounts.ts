/** Who may come in: enterprises (tenants), their accounts, sessions, and what guards the door. */
import { sql } from 'drizzle-orm'
import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Circumstances, SystemName } from '../../domain/kit/document.ts'
import type { Role } from '../../domain/kit/workflow.ts'

/** UTC instant with milliseconds. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

export const tenants = pgTable(
  'tenants',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** 统一社会信用代码; null of who has none, being abroad. */
    creditCode: text('credit_code').unique(),
    /** Where it is, a code of the table of countries. */
    country: text('country').notNull().default('CHN'),
    /** 组织机构代码 (GB 11714) without hyphen, where the enterprise registered itself; other ones have it in their credit code. */
    organisationCode: text('organisation_code').unique(),
    /** What all its users share of what they said of it, by the names of the declared form; its name stands above. */
    profile: jsonb('profile').$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** Rises with each change of what is shared. */
    profileVersion: integer('profile_version').notNull().default(0),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  // 组织机构代码 of those who registered elsewhere: the 9th to 17th character.
  (table) => [index('tenants_code').on(sql`substr(${table.creditCode}, 9, 9)`)],
)

export type AccountStatus = 'confirmed' | 'pending'

export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    tenantId: uuid('tenant_id')
      .notNull()
      .references(() => tenants.id),
    /** Lower case. */
    loginName: text('login_name').notNull().unique(),
    displayName: text('display_name').notNull(),
    role: text('role').$type<Role>().notNull(),
    systems: jsonb('systems').$type<SystemName[]>().notNull(),
    phone: text('phone').notNull().default(''),
    /** For the forgotten password; empty: none is known. */
    email: text('email').notNull().default(''),
    /** Who joined an enterprise that others are of already: nothing of it is given or taken until somebody confirms. */
    status: text('status').$type<AccountStatus>().notNull().default('confirmed'),
    /** What else its user said of themselves, by the names of the declared form. */
    profile: jsonb('profile').$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** The version of the statement that was agreed to at the registration. */
    agreedTo: text('agreed_to'),
    /** Officers: the customs district whose applications they decide; NULL: all of them. */
    office: text('office'),
    /** Officers: the posts (初审, 终审 …) that they hold. */
    posts: jsonb('posts').$type<string[]>().notNull().default([]),
    /** argon2id in PHC form. */
    passwordHash: text('password_hash').notNull(),
    passwordVersion: integer('password_version').notNull().default(1),
    isLocked: boolean('is_locked').notNull().default(false),
    /** Officers: may read the security log. */
    readsSecurity: boolean('reads_security').notNull().default(false),
    /** Officers: certificates and blanks are issued only after a card has confirmed it. */
    issuesByCard: boolean('issues_by_card').notNull().default(false),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [index('accounts_tenant').on(table.tenantId)],
)

/** What was true of account and enterprise at the log-in: what they say of themselves counts from the next one. */
export interface Snapshot {
  readonly tenantName: string
  readonly displayName: string
  readonly phone: string
  readonly profile: Readonly<Record<string, string>>
}

/** Why a session ended before its age: told to whoever still brings its token. */
export type SessionEnd = 'owner' | 'idle' | 'password' | 'card' | 'confirmed'

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the token: a stolen table opens no session. */
    tokenHash: text('token_hash').primaryKey(),
    /** Names it to its owner; opens nothing. */
    id: uuid('id').notNull().unique().defaultRandom(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    loginBy: text('login_by').$type<Circumstances['loginBy']>().notNull().default('password'),
    /** Desk sessions end when nobody has used them for a while. */
    door: text('door').$type<'client' | 'desk'>().notNull().default('client'),
    /** What the owner knows it by: the machine's or the browser's name, and from where it came. */
    device: text('device').notNull().default(''),
    address: text('address').notNull().default(''),
    lastUsedAt: instant('last_used_at').notNull().defaultNow(),
    /** Until when a card has confirmed what this session issues. */
    cardUntil: instant('card_until'),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by').$type<SessionEnd>(),
    /** Null: of a session that was opened before there were snapshots. */
    snapshot: jsonb('snapshot').$type<Snapshot>(),
  },
  (table) => [index('sessions_account').on(table.accountId), index('sessions_expiry').on(table.expiresAt)],
)

/** A captcha is good for one attempt: its number is here once it was tried. */
export const captchaUses = pgTable('captcha_uses', {
  id: text('id').primaryKey(),
  expiresAt: instant('expires_at').notNull(),
})

/** Attempts by subject, see server/auth/attempts.ts. */
export const throttles = pgTable('throttles', {
  subject: text('subject').primaryKey(),
  failures: integer('failures').notNull(),
  lastAt: instant('last_at').notNull(),
  blockedUntil: instant('blocked_until'),
})

/** The recovery copy of a workstation's data key, sealed with the server's secret. */
export const recoveryKeys = pgTable(
  'recovery_keys',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    workstationId: uuid('workstation_id').notNull(),
    sealed: text('sealed').notNull(),
    storedAt: instant('stored_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.workstationId] })],
)

export type SecurityEvent =
  | 'login'
  | 'loginFailed'
  | 'throttled'
  | 'refused'
  | 'recovery'
  | 'recoveryStored'
  | 'passwordChanged'
  | 'sessionsEnded'
  | 'sessionIdle'
  | 'cardRequired'
  | 'cardConfirmed'
  | 'foreignOrigin'
  | 'registered'
  | 'nameTaken'
  | 'resetAsked'
  | 'resetSent'
  | 'passwordReset'
  | 'profileChanged'
  | 'userConfirmed'

/** Who tried to come in, what was refused, and where keys went (SEC-04): kept for half a year, without secrets. */
export const securityLog = pgTable(
  'security_log',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    what: text('what').$type<SecurityEvent>().notNull(),
    /** Login name, as it was given; empty when nobody was named. */
    who: text('who').notNull(),
    address: text('address').notNull(),
    device: text('device').notNull().default(''),
    /** The call, and the problem's code. */
    call: text('call').notNull().default(''),
    code: text('code').notNull().default(''),
  },
  (table) => [
    index('security_log_who').on(table.who, table.what, table.at),
    index('security_log_at').on(table.at),
  ],
)
