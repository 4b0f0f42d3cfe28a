/** Cards for tests: a real SoftHSM2 token with a certificate that a running server's demonstration authority issues. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSoftToken, tokenFolder, type SoftToken } from '../../../scripts/card/soft-token.ts'
import { createSecret } from '../../../server/platform/secret.ts'
import { newTicket } from '../../../server/cards/ticket.ts'
import { clientOf } from '../../../server/testing/central.ts'
import { TEST_SECRET } from '../stack/secret.ts'

export const CARD_PIN = '135790'

export interface TestToken extends SoftToken {
  /** SHA-256 of its certificate. */
  readonly fingerprint: string
  readonly certificates: readonly string[]
  /** Takes it away with its folder. */
  remove(): void
}

export interface TokenWish {
  /** The server whose demonstration authority issues the certificate. */
  readonly serverUrl: string
  readonly loginName: string
  /** Of the server; {@link TEST_SECRET} unless given. */
  readonly secret?: string
  readonly label?: string
  readonly pin?: string
  readonly keyType?: 'rsa' | 'ec'
  readonly canAgree?: boolean
  /** ISO instants. */
  readonly notBefore?: string
  readonly notAfter?: string
  /** False: the account has to bind it itself. */
  readonly isBound?: boolean
  /** The server's clock, when it is not the real one. */
  readonly now?: Date
  /** Put beside the tokens that are in this folder already: several cards in one machine. */
  readonly folder?: string
}

/** `startClient(url, { ...token.env })` is a machine with this card plugged in. */
export async function makeToken(wish: TokenWish): Promise<TestToken> {
  const folder = wish.folder ?? mkdtempSync(join(tmpdir(), 'sill-card-'))
  const { auth } = clientOf(wish.serverUrl)
  let issued: Awaited<ReturnType<typeof auth.issueCard>> | undefined
  const token = await makeSoftToken({
    folder,
    label: wish.label ?? `示例卡 ${wish.loginName}`,
    pin: wish.pin ?? CARD_PIN,
    keyType: wish.keyType ?? 'rsa',
    canAgree: wish.canAgree ?? true,
    issue: async (publicKey) => {
      const ticket = newTicket(createSecret(wish.secret ?? TEST_SECRET), wish.now)
      const { loginName, notBefore, notAfter, isBound = true } = wish
      issued = await auth.issueCard({
        ticket,
        loginName,
        publicKey,
        isBound,
        ...(notBefore !== undefined && { notBefore }),
        ...(notAfter !== undefined && { notAfter }),
      })
      return issued.certificates
    },
  })
  return {
    ...token,
    fingerprint: issued?.fingerprint ?? '',
    certificates: issued?.certificates ?? [],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export async function revokeToken(
  serverUrl: string,
  { fingerprint }: Pick<TestToken, 'fingerprint'>,
  secret: string = TEST_SECRET,
): Promise<void> {
  const { revoked } = await clientOf(serverUrl).auth.revokeCard({
    ticket: newTicket(createSecret(secret)),
    fingerprint,
  })
  if (!revoked) throw new Error('the server does not know this card')
}

/** Pulls the card out: its files are gone. */
export const pullOut = (token: TestToken): void =>
  rmSync(tokenFolder(token), { recursive: true, force: true })

/** CKF_USER_PIN_LOCKED and CKF_USER_PIN_FINAL_TRY: SoftHSM shows them when they are in its file, but never sets them itself. */
const BITS = { locked: 0x4_0000n, finalTry: 0x2_0000n }
/** In `token.object`: CKA_OS_TOKENFLAGS, of kind number; the flags follow. */
const FLAGS = Buffer.from('000000008000534b0000000000000002', 'hex')

/** Lets the token say of its PIN what a hardware token says after wrong ones. */
export function markPin(token: TestToken, state: keyof typeof BITS): void {
  const file = join(tokenFolder(token), 'token.object')
  const bytes = readFileSync(file)
  const at = bytes.indexOf(FLAGS)
  if (at < 0) throw new Error('the file of this token is not as expected')
  bytes.writeBigUInt64BE(bytes.readBigUInt64BE(at + FLAGS.length) | BITS[state], at + FLAGS.length)
  writeFileSync(file, bytes)
}
