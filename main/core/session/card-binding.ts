/** 绑定卡介质: the open account proves that it holds the card; from then on the card opens account and local data. */
import { hostname } from 'node:os'
import { fail, ok, type Result } from '../../../domain/kit/problem.ts'
import type { BoundCard } from '../../../contract/central/card.ts'
import { agreedSecret, isRsa, newSalt, secretText, wrapForCard } from './card-keys.ts'
import { withWrap, type CardDoor } from './card-login.ts'
import type { OpenSession } from './open-session.ts'
import { cardNotHere } from './problems.ts'
import { tokenFact } from './stored.ts'

/** Failures: AUTH_PIN_*, AUTH_CARD_*. Rejects with the server's refusals, and without network. */
export async function bindToSession(
  { reader, machine, anonymous }: CardDoor,
  session: OpenSession,
  token: string,
  pin: string,
): Promise<Result<BoundCard>> {
  const card = await reader.choose(token)
  if (!card.ok) return card
  const salt = newSalt()
  const { challenge } = await session.central.auth.cardChallenge()
  const proven = await card.value.prove(
    pin,
    'bind',
    challenge,
    isRsa(card.value) ? [secretText(card.value.fingerprint, salt)] : [],
  )
  if (!proven.ok) return proven
  const bound = await session.central.auth.bindCard(proven.value.possession)
  const [signature] = proven.value.more
  const secret = signature
    ? { fingerprint: card.value.fingerprint, salt, bytes: signature }
    : await agreedSecret(card.value, pin, undefined)
  const entry = machine.findById(session.account.id)
  if (!entry) return fail(cardNotHere())
  if (!secret) return ok(bound)
  // What the card opens without network is sent with a session of the card's own.
  const login = await card.value.prove(pin, 'login', (await anonymous.auth.cardChallenge()).challenge)
  if (!login.ok) return login
  const answer = await anonymous.auth.cardLogin({
    ...login.value.possession,
    asRole: 'client',
    deviceName: hostname(),
  })
  session.facts.put(tokenFact('card'), answer.token)
  machine.put({
    ...entry,
    cards: withWrap(entry, wrapForCard(session.dataKey(), secret, session.account.id, machine.keep)),
  })
  return ok(bound)
}
