/** Opens what belongs to one account: its encrypted file, its facts, its way to the server, and the parts that work on it. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import type { Account } from '../../../contract/shapes.ts'
import { openLocal } from '../../../db/local/open.ts'
import { ok, type Result } from '../../../domain/kit/problem.ts'
import { centralLink } from '../central/client.ts'
import { createContact, type Contact } from '../central/contact.ts'
import { createLiveness } from '../central/liveness.ts'
import { createReach, type Reach } from '../central/reach.ts'
import type { Codes } from '../codes/codes.ts'
import type { CoreEvents } from '../events.ts'
import type { CoreOptions } from '../options.ts'
import { enqueueCall } from '../outbox/call-store.ts'
import { createPrinting } from '../printing/printing.ts'
import type { Printing } from '../printing-seam.ts'
import type { Standing } from '../sync/confirm.ts'
import { createLists } from '../query/lists.ts'
import type { StorageWatch } from '../storage/watch.ts'
import { createKnock } from '../sync/knock.ts'
import { openSync, type Sync } from '../sync/sync.ts'
import { createDrafts, type Drafts } from '../drafts/drafts.ts'
import type { AccountSession } from './account-session.ts'
import { openServerClock } from './server-clock.ts'
import { openFacts } from './facts.ts'
import { subkeyOf } from './keys.ts'
import { tokenFact, tokenSchema } from './stored.ts'

export interface OpenSession extends AccountSession {
  readonly contact: Contact
  readonly drafts: Drafts
  readonly sync: Sync
  readonly printing: Printing
  /** The server can be reached, but knows no session of this one. */
  mustLogin(): boolean
  /** Takes the sessions of this account out of the file; for ending them. */
  forgetTokens(): string[]
  /** A copy of the data key, for wrapping it anew. */
  dataKey(): Buffer
  close(): Promise<void>
}

export interface OpenInput {
  readonly account: Account
  readonly loginBy: AccountSession['loginBy']
  readonly dataKey: Buffer
  readonly passwordVersion: number
  /** The server has just confirmed the account: this is the session's new token. */
  readonly token?: string
  readonly workstationId: string
}

/** Why a session ended by itself. */
export type Ended = Extract<Standing, { stands: false }>

/** What a host gives, and what all sessions of the core share. */
export interface SessionOptions extends CoreOptions {
  readonly codes: Codes
  readonly storage: StorageWatch
}

export const accountDir = (dataDir: string, accountId: string): string => join(dataDir, 'accounts', accountId)
export const accountFile = (dataDir: string, accountId: string): string =>
  join(accountDir(dataDir, accountId), 'data.db')

/** Failures as those of `openLocal`. `onEnded` is called at most once, when the server no longer knows the session; `onReplaced` hears of a session that a new log-in takes the place of. */
export async function openSession(
  options: SessionOptions,
  events: CoreEvents,
  input: OpenInput,
  onEnded: (ended: Ended) => void,
  onReplaced: (token: string) => void,
): Promise<Result<OpenSession>> {
  const dir = accountDir(options.dataDir, input.account.id)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const path = accountFile(options.dataDir, input.account.id)
  const store = openLocal(path, input.dataKey, options.registry)
  if (!store.ok) return store
  const { raw, db } = store.value
  const facts = openFacts(db)
  if (input.token !== undefined) {
    const before = facts.get(tokenFact(input.loginBy), tokenSchema)
    if (before !== undefined && before !== input.token) onReplaced(before)
    facts.put(tokenFact(input.loginBy), input.token)
  }
  facts.put('account', input.account)

  const closing = new AbortController()
  const now = options.now ?? (() => new Date())
  const contact = createContact(events, now, () => liveness.doubt())
  const lost = (why: unknown) => contact.failed(why, true)
  const ask = createReach(options.serverUrl)
  const reach: Reach = (signal) =>
    ask(signal).catch((error: unknown) => {
      lost(error)
      throw error
    })
  const liveness = createLiveness({ isOnline: () => contact.isOnline(), reach: ask, lost })
  const token = facts.get(tokenFact(input.loginBy), tokenSchema)
  const heard = () => {
    liveness.heard()
    contact.heard()
  }
  const link = centralLink({
    serverUrl: options.serverUrl,
    contract: options.systems.contract,
    token: () => token,
    contact,
    closed: closing.signal,
    onFailure: (error) => examine(error),
    onHeard: heard,
  })
  let examine: (error: unknown) => void = () => undefined
  const session: AccountSession = {
    account: input.account,
    loginBy: input.loginBy,
    registry: options.registry,
    blanksOf: options.systems.forms.system,
    db,
    raw,
    central: createORPCClient(link),
    callsOf: () => createORPCClient(link),
    lists: createLists({
      store: store.value,
      path,
      key: input.dataKey,
      registry: options.registry,
      log: options.log,
      onChanged: (listener) => events.on('changed', listener),
      onProgress: () => events.emit('state', undefined),
    }),
    isOnline: () => contact.isOnline(),
    subkey: (name) => subkeyOf(input.dataKey, name),
    dir,
    workstationId: input.workstationId,
    facts,
    clock: openServerClock(facts, now),
    codes: options.codes,
    storage: options.storage,
    enqueue: (call) => {
      enqueueCall(raw, call, now())
      events.emit('work', undefined)
    },
    events,
    now,
    log: options.log,
  }
  const sync = openSync(session, {
    ...input,
    reach,
    hasToken: token !== undefined,
    isConfirmed: input.token !== undefined,
    retry: options.retry,
    onEnded,
  })
  examine = (error) => sync.examine(error)
  const printing = createPrinting(session, { ...options, forms: options.systems.forms })
  let mustLogin = false
  const onAnswer = () => {
    mustLogin = true
    events.emit('session', undefined)
  }
  const knock =
    token === undefined ? createKnock({ reach, retry: options.retry, log: options.log, onAnswer }) : undefined
  sync.start()
  knock?.wake()
  return ok({
    ...session,
    contact,
    drafts: createDrafts(session),
    sync,
    printing,
    mustLogin: () => mustLogin,
    forgetTokens: () => {
      const names = (['password', 'card'] as const).map(tokenFact)
      const tokens = names.flatMap((name) => facts.get(name, tokenSchema) ?? [])
      for (const name of names) facts.remove(name)
      return tokens
    },
    dataKey: () => Buffer.from(input.dataKey),
    close: async () => {
      closing.abort()
      liveness.close()
      await knock?.close()
      await sync.close()
      await printing.close()
      await session.lists.close()
      store.value.close()
      input.dataKey.fill(0)
    },
  })
}
