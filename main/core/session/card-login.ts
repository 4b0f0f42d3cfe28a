/**
 * In by card: at the server when it can be reached, else with what this card has opened here before. One entry of the
 * PIN does both: it signs the challenge and opens the local data.
 */
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import type { CentralClient } from '../../../contract/central.ts'
import type { Account } from '../../../contract/shapes.ts'
import { ORPCError } from '@orpc/client'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import type { CardReader, ChosenCard } from '../card/reader.ts'
import { failureOf } from '../central/outcome.ts'
import { whenLocked } from './barring.ts'
import {
  agreedSecret,
  isRsa,
  newSalt,
  secretText,
  unwrapByCard,
  wrapForCard,
  type CardSecret,
  type CardWrap,
} from './card-keys.ts'
import { isWhole, newDataKey } from './keys.ts'
import type { AccountEntry, MachineFile } from './machine-file.ts'
import { accountFile } from './open-session.ts'
import { cardNotHere, cardOffline, keyLost, loginNeeded } from './problems.ts'
import { NO_FAILURES } from './throttle.ts'
import { recover, type Unlocked } from './unlock.ts'

export interface CardDoor {
  readonly reader: CardReader
  readonly machine: MachineFile
  readonly dataDir: string
  readonly anonymous: CentralClient
  readonly centralOf: (token: string) => CentralClient
}

export interface CardOpened extends Unlocked {
  readonly card: ChosenCard
  /** When the server has let it in. */
  readonly confirmed?: { readonly account: Account; readonly token: string }
}

/** Failures: AUTH_PIN_*, AUTH_CARD_*, AUTH_ONLINE_REQUIRED, AUTH_KEY_LOST, SYNC_OFFLINE. Rejects with the server's refusals. */
export async function openByCard(door: CardDoor, token: string, pin: string): Promise<Result<CardOpened>> {
  const card = await door.reader.choose(token)
  if (!card.ok) return card
  const challenge = await challengeOf(door.anonymous)
  return challenge === undefined
    ? openOffline(door, card.value, pin)
    : openOnline(door, card.value, pin, challenge)
}

/** Undefined when the server cannot be reached; what it refuses is thrown on. */
async function challengeOf(anonymous: CentralClient): Promise<string | undefined> {
  try {
    return (await anonymous.auth.cardChallenge()).challenge
  } catch (error) {
    if (failureOf(error).kind === 'later' && !(error instanceof ORPCError && error.defined)) return undefined
    throw error
  }
}

const wrapOf = (entry: AccountEntry | undefined, card: ChosenCard): CardWrap | undefined =>
  entry?.cards?.find(({ fingerprint }) => fingerprint === card.fingerprint)

async function openOffline(
  { machine }: CardDoor,
  card: ChosenCard,
  pin: string,
): Promise<Result<CardOpened>> {
  const entry = machine.accounts().find((each) => wrapOf(each, card) !== undefined)
  const wrap = wrapOf(entry, card)
  if (!entry || !wrap) return fail(cardOffline())
  if (entry.mustLogin || !isWhole(wrap, machine.part)) return fail(loginNeeded())
  const secret = await secretOf(card, pin, wrap)
  if (!secret.ok) return secret
  const dataKey = secret.value && unwrapByCard(wrap, secret.value, entry.id, machine.part)
  if (!dataKey || !secret.value) return fail(cardNotHere())
  if (wrap.kept === true) return ok({ entry, dataKey, card })
  // Of an earlier program: from now on it needs what lies outside of this folder as well.
  const renewed = {
    ...entry,
    cards: withWrap(entry, wrapForCard(dataKey, secret.value, entry.id, machine.keep)),
  }
  machine.put(renewed)
  return ok({ entry: renewed, dataKey, card })
}

/** A PIN that is refused is told; an EC card that does not agree gives no secret. */
async function secretOf(
  card: ChosenCard,
  pin: string,
  wrap: CardWrap,
): Promise<Result<CardSecret | undefined>> {
  if (!isRsa(card)) {
    const agreed = await card.agree(pin, Buffer.from(wrap.point ?? '', 'hex'))
    return agreed.ok ? ok({ ...wrap, bytes: agreed.value }) : agreed
  }
  const signed = await card.sign(pin, [secretText(card.fingerprint, wrap.salt)])
  return signed.ok ? ok({ ...wrap, bytes: Buffer.from(signed.value.signatures[0] ?? '', 'base64') }) : signed
}

async function openOnline(
  door: CardDoor,
  card: ChosenCard,
  pin: string,
  challenge: string,
): Promise<Result<CardOpened>> {
  const owner = door.machine.accounts().find((entry) => wrapOf(entry, card) !== undefined)
  const known = wrapOf(owner, card)
  const salt = known?.salt ?? newSalt()
  const proven = await card.prove(
    pin,
    'login',
    challenge,
    isRsa(card) ? [secretText(card.fingerprint, salt)] : [],
  )
  if (!proven.ok) return proven
  const answer = await whenLocked(door.machine, owner, () =>
    door.anonymous.auth.cardLogin({ ...proven.value.possession, asRole: 'client', deviceName: hostname() }),
  )
  const [signature] = proven.value.more
  const secret = signature
    ? { fingerprint: card.fingerprint, salt, bytes: signature }
    : await agreedSecret(card, pin, known)
  const unlocked = await unlockFor(door, { card, pin, secret, known }, answer)
  return unlocked.ok
    ? ok({ ...unlocked.value, card, confirmed: { account: answer.account, token: answer.token } })
    : unlocked
}

interface Held {
  readonly card: ChosenCard
  readonly pin: string
  readonly secret: CardSecret | undefined
  readonly known: CardWrap | undefined
}
interface Answer {
  readonly token: string
  readonly account: Account
  readonly passwordVersion: number
  readonly device?: string | undefined
}

async function unlockFor(
  door: CardDoor,
  { card, pin, secret, known }: Held,
  { token, account, passwordVersion, device }: Answer,
): Promise<Result<Unlocked>> {
  const { machine, dataDir, centralOf } = door
  const entry = machine.findById(account.id)
  const central = centralOf(token)
  const isNew = !entry && !existsSync(accountFile(dataDir, account.id))
  const byCard =
    entry && known && secret && wrapOf(entry, card) === known
      ? unwrapByCard(known, secret, account.id, machine.part)
      : undefined
  const recovered = byCard || isNew ? ok(undefined) : await recoverByCard(door, central, card, pin)
  if (!recovered.ok) return recovered
  const dataKey = byCard ?? (isNew ? newDataKey() : recovered.value)
  if (!dataKey) return fail(keyLost())
  // No password wraps a key made here: the server's copy is the second way to it, and must be there first.
  if (isNew)
    await central.auth.putRecovery({ workstationId: machine.workstationId, dataKey: dataKey.toString('hex') })
  const names = {
    id: account.id,
    loginName: account.loginName,
    displayName: account.displayName,
    tenantName: account.tenant.name,
    passwordVersion,
    throttle: NO_FAILURES,
    mustLogin: false,
    ...(device !== undefined && { device }),
    ...(entry?.deposited === true && { deposited: true }),
  }
  // A password that was changed elsewhere must not open the data here for ever.
  const wrap = entry?.passwordVersion === passwordVersion ? entry.wrap : undefined
  const cards = secret
    ? withWrap(entry, wrapForCard(dataKey, secret, account.id, machine.keep))
    : entry?.cards
  const opened: AccountEntry = { ...names, ...(wrap && { wrap }), ...(cards && { cards }) }
  machine.put(opened)
  return ok({ entry: opened, dataKey })
}

/** The session alone does not get it: the card signs once more. */
async function recoverByCard(
  { anonymous, machine }: CardDoor,
  central: CentralClient,
  card: ChosenCard,
  pin: string,
): Promise<Result<Buffer | undefined>> {
  const proven = await card.prove(pin, 'recover', (await anonymous.auth.cardChallenge()).challenge)
  return proven.ok
    ? ok(await recover(central, { workstationId: machine.workstationId, card: proven.value.possession }))
    : proven
}

/** The last few cards of an account; an old one is made again at its next log-in. */
export const withWrap = (entry: AccountEntry | undefined, wrap: CardWrap): CardWrap[] =>
  [...(entry?.cards ?? []).filter(({ fingerprint }) => fingerprint !== wrap.fingerprint), wrap].slice(-5)
