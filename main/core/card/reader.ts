/** The cards on this machine, for the login page and for what signs with them. */
import { X509Certificate } from 'node:crypto'
import type { Token, TokenRef } from '../../../contract/card.ts'
import { signedText, type Possession, type SigningPurpose } from '../../../contract/card-signing.ts'
import type { Card } from '../../../contract/local/card.ts'
import { label } from '../../../domain/kit/label.ts'
import { fail, ok, problem, type Problem, type Result } from '../../../domain/kit/problem.ts'
import type { CardProcess } from './process.ts'
import { createPinCounter, type PinCounter } from './pin-counter.ts'

export interface CardReader {
  readonly cards: () => Promise<{ cards: Card[]; problem?: Problem }>
  /** The token that the window chose, with its certificate. Failures: AUTH_CARD_GONE, AUTH_CARD_EMPTY. */
  readonly choose: (token: string) => Promise<Result<ChosenCard>>
  readonly isPresent: (token: TokenRef) => Promise<boolean | undefined>
  close(): void
}

export interface ChosenCard {
  readonly ref: TokenRef
  readonly x509: X509Certificate
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string
  /** Signs with one entry of the PIN, base64 each. */
  readonly sign: (
    pin: string,
    texts: readonly Buffer[],
  ) => Promise<Result<{ algorithm: Possession['algorithm']; signatures: string[] }>>
  readonly agree: (pin: string, point: Buffer) => Promise<Result<Buffer>>
  /** The proof that the server asks for. */
  readonly prove: (
    pin: string,
    purpose: SigningPurpose,
    challenge: string,
    more?: readonly Buffer[],
  ) => Promise<Result<{ possession: Possession; more: Buffer[] }>>
}

const gone = (): Problem =>
  problem('AUTH_CARD_GONE', label('卡介质已拔出，请重新插入', 'The card was removed; insert it again'), {
    retrySafe: true,
  })
const empty = (): Problem =>
  problem('AUTH_CARD_EMPTY', label('卡介质中没有证书', 'There is no certificate on the card'), {
    retrySafe: false,
  })

export function createCardReader(process: CardProcess, modules: readonly string[]): CardReader {
  const counter = createPinCounter()
  const list = async () => process.ask('list', { modules: [...modules] })
  return {
    cards: async () => {
      const listed = await list()
      if (!listed.ok) return { cards: [], problem: listed.problem }
      const [first] = listed.value.problems
      return { cards: distinct(listed.value.tokens).map(shown), ...(first && { problem: first }) }
    },
    choose: async (token) => {
      const listed = await list()
      if (!listed.ok) return listed
      const found = listed.value.tokens.find((each) => nameOf(each) === token)
      if (!found) return fail(gone())
      const der = found.certificates[0]
      return der === undefined ? fail(empty()) : ok(chosen(process, counter, found, der))
    },
    isPresent: async (token) => {
      const answer = await process.ask('present', { token })
      return answer.ok ? answer.value.isPresent : undefined
    },
    close: () => process.close(),
  }
}

/** One token may be seen through two modules, or one module by two names. */
const distinct = (tokens: readonly Token[]): Token[] =>
  tokens.filter(
    (token, index) =>
      tokens.findIndex((other) => other.serial === token.serial && other.label === token.label) === index,
  )

const nameOf = ({ module, serial }: Token): string => `${serial}@${module}`

function chosen(process: CardProcess, counter: PinCounter, token: Token, certificate: string): ChosenCard {
  const ref: TokenRef = { module: token.module, slot: token.slot, serial: token.serial }
  const x509 = new X509Certificate(Buffer.from(certificate, 'base64'))
  const sign: ChosenCard['sign'] = async (pin, texts) =>
    counter.counted(
      token.serial,
      await process.ask('sign', {
        token: ref,
        pin,
        certificate,
        data: texts.map((text) => text.toString('base64')),
      }),
    )
  return {
    ref,
    x509,
    fingerprint: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
    sign,
    agree: async (pin, point) => {
      const agreed = counter.counted(
        token.serial,
        await process.ask('agree', { token: ref, pin, certificate, point: point.toString('base64') }),
      )
      return agreed.ok ? ok(Buffer.from(agreed.value.secret, 'base64')) : agreed
    },
    prove: async (pin, purpose, challenge, more = []) => {
      const signed = await sign(pin, [Buffer.from(signedText(purpose, challenge)), ...more])
      if (!signed.ok) return signed
      const [signature = '', ...others] = signed.value.signatures
      return ok({
        possession: {
          challenge,
          certificates: token.certificates.slice(0, 5),
          algorithm: signed.value.algorithm,
          signature,
        },
        more: others.map((each) => Buffer.from(each, 'base64')),
      })
    },
  }
}

function shown(token: Token): Card {
  const { label: name, serial, reader, pin, certificates } = token
  const der = certificates[0]
  const x509 = der === undefined ? undefined : new X509Certificate(Buffer.from(der, 'base64'))
  const holder = x509?.toLegacyObject().subject
  const part = (key: 'CN' | 'O'): string => [holder?.[key] ?? ''].flat()[0] ?? ''
  return {
    token: nameOf(token),
    label: name,
    serial,
    reader,
    pin,
    certificate: x509
      ? {
          subject: part('CN'),
          company: part('O'),
          serial: x509.serialNumber.toLowerCase(),
          notAfter: x509.validToDate.toISOString(),
        }
      : null,
  }
}
