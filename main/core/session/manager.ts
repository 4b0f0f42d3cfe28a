/** Who is at the machine: nobody, or one account with its data open. One change at a time. */
import { hostname, uptime } from 'node:os'
import type { EntranceRole } from '../../../contract/shapes.ts'
import type { FailedTries } from '../../../contract/central/login.ts'
import type { SessionState } from '../../../contract/local/session.ts'
import type { CentralClient } from '../../../contract/central.ts'
import type { BoundCard } from '../../../contract/central/card.ts'
import { openLocal } from '../../../db/local/open.ts'
import { fail, ok, type Problem, type Result } from '../../../domain/kit/problem.ts'
import { createCentral } from '../central/client.ts'
import { createContact } from '../central/contact.ts'
import type { CoreEvents } from '../events.ts'
import { lockedProblem, refusal } from '../refusal.ts'
import { createCards } from '../card/create.ts'
import type { CardReader, ChosenCard } from '../card/reader.ts'
import { bindToSession } from './card-binding.ts'
import { openByCard, type CardDoor } from './card-login.ts'
import { watchCard, type CardWatch } from './card-watch.ts'
import type { LockReason } from './idle-lock.ts'
import { changePassword } from './change-password.ts'
import { createFarewell } from './farewell.ts'
import { openFacts } from './facts.ts'
import type { MachineFile } from './machine-file.ts'
import {
  accountFile,
  openSession,
  type Ended,
  type OpenInput,
  type OpenSession,
  type SessionOptions,
} from './open-session.ts'
import { cardTaken, loginNeeded } from './problems.ts'
import { bar, noteDeposit, whenLocked } from './barring.ts'
import { storedAccountSchema } from './stored.ts'
import { unlockConfirmed, unlockHere, type Unlocked } from './unlock.ts'

/** As the contract has it, but for what is to be said of locking. */
export type CoreState =
  | Extract<SessionState, { state: 'locked' }>
  | Omit<Extract<SessionState, { state: 'open' }>, 'lock'>

export interface LoginInput {
  readonly loginName: string
  readonly password: string
  readonly captchaToken: string
  readonly captchaAnswer: string
  readonly entrance?: EntranceRole | undefined
}

export interface SessionManager {
  state(): CoreState
  /** The open session; throws the contract's UNAUTHORIZED when locked. */
  open(): OpenSession
  current(): OpenSession | undefined
  /** A client without a session, for the captcha and the login. */
  readonly anonymous: CentralClient
  /** Rejects with the server's typed errors, and with network errors. */
  login(input: LoginInput): Promise<Result<CoreState>>
  unlock(loginName: string, password: string): Promise<Result<CoreState>>
  /** With network at the server, else with what this card has opened here. */
  cardLogin(token: string, pin: string): Promise<Result<CoreState>>
  bindCard(token: string, pin: string): Promise<Result<BoundCard>>
  readonly cards: CardReader
  logout(): Promise<CoreState>
  /** Closes the data; the session at the server stands. Windows get a moment to store what they have. */
  lock(why: LockReason): Promise<CoreState>
  changePassword(current: string, next: string): Promise<void>
  close(): Promise<void>
}

/** Milliseconds that closing waits for a session to be ended at the server. */
const FAREWELL_PATIENCE = 1_500

export function createSessionManager(
  options: SessionOptions,
  events: CoreEvents,
  machine: MachineFile,
): SessionManager {
  const closing = new AbortController()
  const now = options.now ?? (() => new Date())
  // Its own contact: whether a session is online is the session's to find out.
  const anonymousOf = (token?: string) =>
    createCentral({
      serverUrl: options.serverUrl,
      contract: options.systems.contract,
      token: () => token,
      contact: createContact({ ...events, emit: () => undefined }, now),
      closed: closing.signal,
    })
  const anonymous = anonymousOf()
  let session: OpenSession | undefined
  let cardValidUntil: string | null = null
  let reason: Problem | undefined = machine.distrusted
  let lockedFor: Extract<CoreState, { state: 'locked' }>['lockedFor']
  /** At this account, before the log-in of this session. */
  let failedTries: FailedTries | undefined
  let queue: Promise<unknown> = Promise.resolve()

  let watch: CardWatch | undefined
  const cards = createCards(options.cards)
  const farewell = createFarewell({ centralOf: anonymousOf, retry: options.retry, log: options.log })
  const door: CardDoor = {
    reader: cards,
    machine,
    dataDir: options.dataDir,
    anonymous,
    centralOf: anonymousOf,
  }

  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work)
    queue = turn.catch(() => undefined)
    return turn
  }

  const state = (): CoreState => {
    if (session)
      return {
        state: 'open',
        account: session.account,
        loginBy: session.loginBy,
        contact: session.sync.isConfirmed() ? 'confirmed' : 'offline',
        mustLogin: session.mustLogin(),
        cardValidUntil,
        ...(failedTries && { failedTries }),
      }
    const known = machine
      .accounts()
      .map(({ id, loginName, displayName, tenantName }) => ({ id, loginName, displayName, tenantName }))
    return {
      state: 'locked',
      known,
      ...(reason && { reason: reason.message, ...(reason.detail && { hint: reason.detail }) }),
      ...(lockedFor && { lockedFor }),
    }
  }

  async function shut(why?: Problem, whose?: typeof lockedFor): Promise<void> {
    const open = session
    session = undefined
    watch?.stop()
    reason = why
    lockedFor = whose
    if (!open) return
    noteDeposit(machine, open)
    events.emit('session', undefined)
    await open.close()
    events.emit('state', undefined)
  }

  async function start(
    unlocked: Unlocked,
    input: Omit<OpenInput, 'dataKey' | 'workstationId' | 'passwordVersion'>,
    card?: ChosenCard,
    tries?: FailedTries,
  ): Promise<Result<CoreState>> {
    await shut()
    const { entry } = unlocked
    const onEnded = (ended: Ended) => {
      if (session?.account.id === entry.id) noteDeposit(machine, session)
      const latest = machine.findById(entry.id)
      if (ended.mustLogin && latest) bar(machine, latest, ended.isOutdated === true)
      void alone(async () => {
        if (session?.account.id === entry.id) await shut(ended.problem)
      })
    }
    const opened = await openSession(
      options,
      events,
      {
        ...input,
        dataKey: unlocked.dataKey,
        passwordVersion: entry.passwordVersion,
        workstationId: machine.workstationId,
      },
      onEnded,
      (token) => farewell.end(token),
    )
    if (!opened.ok) return opened
    session = opened.value
    failedTries = tries
    cardValidUntil = card?.x509.validToDate.toISOString() ?? null
    events.emit('session', undefined)
    events.emit('state', undefined)
    return ok(state())
  }

  /** Without the server's word: whose file it is stands inside it. */
  async function startStored(
    unlocked: Unlocked,
    loginBy: OpenInput['loginBy'],
    card?: ChosenCard,
  ): Promise<Result<CoreState>> {
    // The open file of another account must be closed first.
    await shut()
    const peek = openLocal(
      accountFile(options.dataDir, unlocked.entry.id),
      unlocked.dataKey,
      options.registry,
    )
    if (!peek.ok) return peek
    const account = openFacts(peek.value.db).get('account', storedAccountSchema)
    peek.value.close()
    return account ? start(unlocked, { account, loginBy }, card) : fail(loginNeeded())
  }

  return {
    state,
    anonymous,
    current: () => session,
    open: () => {
      if (!session) throw refusal('UNAUTHORIZED', lockedProblem())
      return session
    },
    login: (input) =>
      alone(async () => {
        const known = machine.find(input.loginName)
        const answer = await whenLocked(machine, known, () =>
          anonymous.auth.login({
            ...input,
            asRole: 'client',
            deviceName: hostname(),
            ...(known?.device !== undefined && { device: known.device }),
          }),
        )
        const unlocked = await unlockConfirmed(machine, options.dataDir, anonymousOf(answer.token), {
          account: answer.account,
          password: input.password,
          passwordVersion: answer.passwordVersion,
          device: answer.device,
        })
        return unlocked.ok
          ? start(
              unlocked.value,
              { account: answer.account, loginBy: 'password', token: answer.token },
              undefined,
              answer.failedTries,
            )
          : unlocked
      }),
    unlock: (loginName, password) =>
      alone(async () => {
        const unlocked = await unlockHere(machine, loginName, password, (options.uptime ?? uptime)())
        if (!unlocked.ok) return unlocked
        return startStored(unlocked.value, 'password')
      }),
    cards,
    cardLogin: (token, pin) =>
      alone(async () => {
        const opened = await openByCard(door, token, pin)
        if (!opened.ok) return opened
        const { confirmed, card } = opened.value
        const started = await (confirmed
          ? start(opened.value, { ...confirmed, loginBy: 'card' }, card)
          : startStored(opened.value, 'card', card))
        if (started.ok && options.cards?.isLockedOnRemoval === true)
          watch = watchCard(cards, card.ref, () => void alone(() => shut(cardTaken())))
        return started
      }),
    bindCard: (token, pin) =>
      alone(async () => {
        if (!session) throw refusal('UNAUTHORIZED', lockedProblem())
        return bindToSession(door, session, token, pin)
      }),
    logout: () =>
      alone(async () => {
        // Without network the session is kept, so that what waits is sent after the next unlocking; its age ends it.
        const tokens = session?.isOnline() ? session.forgetTokens() : []
        await shut()
        for (const token of tokens) farewell.end(token)
        return state()
      }),
    lock: (why) =>
      alone(async () => {
        if (!session) return state()
        const { account, loginBy } = session
        await shut(undefined, {
          loginName: account.loginName,
          displayName: account.displayName,
          loginBy,
          why,
        })
        return state()
      }),
    changePassword: (current, next) =>
      alone(async () => {
        if (!session) throw refusal('UNAUTHORIZED', lockedProblem())
        await changePassword(session, machine, current, next)
      }),
    close: () =>
      alone(async () => {
        await farewell.close(FAREWELL_PATIENCE)
        closing.abort()
        await shut()
        cards.close()
      }),
  }
}
