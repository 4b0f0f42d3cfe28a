/** What needs the PIN: signatures and key agreement with the key of a certificate. */
import { createHash, X509Certificate } from 'node:crypto'
import type { CardInput, CardOutput, TokenRef } from '../../contract/card.ts'
import { fail, ok, type Result } from '../../domain/kit/problem.ts'
import { CKA, CKD_NULL, CKK, CKM, CKO, CKR, CKU } from './pkcs11/constants.ts'
import { attribute, ecdhParameter } from './pkcs11/memory.ts'
import { Pkcs11Error, type Pkcs11 } from './pkcs11/module.ts'
import {
  cannotAgree,
  cannotSign,
  isPinRefusal,
  noKey,
  pinLocked,
  pinRefused,
  pinStateOf,
  tokenGone,
} from './problems.ts'
import { slotOf } from './tokens.ts'

interface OpenKey {
  readonly slot: number
  readonly session: number
  readonly key: number
  readonly pin: Buffer
}

/** DigestInfo of SHA-256 (RFC 8017, 9.2), for tokens that only know bare RSA. */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex')
const sha256 = (data: Buffer): Buffer => createHash('sha256').update(data).digest()

/** A locked PIN is not tried again. The PIN's bytes are wiped when `work` is over. */
function withKey<T>(
  api: Pkcs11,
  token: TokenRef,
  pinText: string,
  der: Buffer,
  work: (open: OpenKey) => Result<T>,
): Result<T> {
  const slot = slotOf(api, token)
  if (slot === undefined) return fail(tokenGone())
  if (pinStateOf(api.tokenInfo(slot).flags) === 'locked') return fail(pinLocked())
  const session = api.openSession(slot)
  const pin = Buffer.from(pinText)
  try {
    api.login(session, CKU.USER, pin)
    const key = keyOf(api, session, der)
    return key === undefined ? fail(noKey()) : work({ slot, session, key, pin })
  } catch (error) {
    if (error instanceof Pkcs11Error && isPinRefusal(error.rv))
      return fail(pinRefused(error.rv, pinStateOf(api.tokenInfo(slot).flags)))
    throw error
  } finally {
    pin.fill(0)
    api.closeSessions(slot)
  }
}

/** Certificate and key carry the same CKA_ID. */
function keyOf(api: Pkcs11, session: number, der: Buffer): number | undefined {
  const [certificate] = api.find(session, [
    attribute.number(CKA.CLASS, CKO.CERTIFICATE),
    attribute.bytes(CKA.VALUE, der),
  ])
  const id = certificate === undefined ? undefined : api.attribute(session, certificate, CKA.ID)
  return id === undefined
    ? undefined
    : api.find(session, [attribute.number(CKA.CLASS, CKO.PRIVATE_KEY), attribute.bytes(CKA.ID, id)])[0]
}

/** Some keys ask for the PIN before each use. */
function signOnce(api: Pkcs11, { session, key, pin }: OpenKey, type: number, data: Buffer): Buffer {
  api.signInit(session, type, key)
  if (api.attribute(session, key, CKA.ALWAYS_AUTHENTICATE)?.[0] === 1)
    api.login(session, CKU.CONTEXT_SPECIFIC, pin)
  return api.sign(session, data)
}

export function signWith(
  api: Pkcs11,
  { token, pin, certificate, data }: CardInput<'sign'>,
): Result<CardOutput<'sign'>> {
  const der = Buffer.from(certificate, 'base64')
  const texts = data.map((text) => Buffer.from(text, 'base64'))
  return withKey<CardOutput<'sign'>>(api, token, pin, der, (open) => {
    const type = new X509Certificate(der).publicKey.asymmetricKeyType
    const known = new Set(api.mechanisms(open.slot))
    if (type === 'rsa' && (known.has(CKM.SHA256_RSA_PKCS) || known.has(CKM.RSA_PKCS))) {
      const signatures = texts.map((text) =>
        known.has(CKM.SHA256_RSA_PKCS)
          ? signOnce(api, open, CKM.SHA256_RSA_PKCS, text)
          : signOnce(api, open, CKM.RSA_PKCS, Buffer.concat([DIGEST_INFO, sha256(text)])),
      )
      return ok({
        algorithm: 'RSA-PKCS1-SHA256',
        signatures: signatures.map((each) => each.toString('base64')),
      })
    }
    if (type === 'ec' && known.has(CKM.ECDSA)) {
      return ok({
        algorithm: 'ECDSA-P256-SHA256',
        signatures: texts.map((text) => signOnce(api, open, CKM.ECDSA, sha256(text)).toString('base64')),
      })
    }
    return fail(cannotSign())
  })
}

const REFUSED: readonly number[] = [CKR.KEY_FUNCTION_NOT_PERMITTED, CKR.MECHANISM_INVALID]

export function agreeWith(
  api: Pkcs11,
  { token, pin, certificate, point }: CardInput<'agree'>,
): Result<CardOutput<'agree'>> {
  return withKey(api, token, pin, Buffer.from(certificate, 'base64'), ({ slot, session, key }) => {
    if (!api.mechanisms(slot).includes(CKM.ECDH1_DERIVE)) return fail(cannotAgree())
    try {
      return ok({ secret: derive(api, session, key, Buffer.from(point, 'base64')).toString('base64') })
    } catch (error) {
      if (error instanceof Pkcs11Error && REFUSED.includes(error.rv)) return fail(cannotAgree())
      throw error
    }
  })
}

/** The point is taken bare by most tokens, as a DER OCTET STRING by some. */
function derive(api: Pkcs11, session: number, key: number, point: Buffer): Buffer {
  const wanted = [
    attribute.number(CKA.CLASS, CKO.SECRET_KEY),
    attribute.number(CKA.KEY_TYPE, CKK.GENERIC_SECRET),
    attribute.flag(CKA.TOKEN, false),
    attribute.flag(CKA.SENSITIVE, false),
    attribute.flag(CKA.EXTRACTABLE, true),
    attribute.number(CKA.VALUE_LEN, 32),
  ]
  const from = (form: Buffer): Buffer => {
    const secret = api.derive(session, CKM.ECDH1_DERIVE, ecdhParameter(CKD_NULL, form), key, wanted)
    const value = api.attribute(session, secret, CKA.VALUE)
    api.destroyObject(session, secret)
    if (value?.length !== 32) throw new Error('the card keeps the shared secret to itself')
    return value
  }
  try {
    return from(point)
  } catch (error) {
    if (!(error instanceof Pkcs11Error) || error.rv !== CKR.MECHANISM_PARAM_INVALID) throw error
    return from(Buffer.concat([Buffer.from([0x04, point.length]), point]))
  }
}
