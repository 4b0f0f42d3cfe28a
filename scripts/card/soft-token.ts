/**
 * A SoftHSM2 token with a real key and a certificate: a card in software, for demonstrations and tests. The key is made
 * on the token and never leaves it.
 */
import { execFileSync } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CKA, CKM, CKO, CKU } from '../../main/card/pkcs11/constants.ts'
import { attribute } from '../../main/card/pkcs11/memory.ts'
import { loadModule, type Pkcs11 } from '../../main/card/pkcs11/module.ts'

export interface SoftToken {
  /** Holds configuration and tokens. */
  readonly folder: string
  readonly label: string
  readonly serial: string
  readonly pin: string
  /** For the client's process: SOFTHSM2_CONF and SILL_PKCS11. */
  readonly env: { readonly SOFTHSM2_CONF: string; readonly SILL_PKCS11: string }
}

export interface TokenOrder {
  readonly folder: string
  readonly label: string
  readonly pin: string
  readonly keyType: 'rsa' | 'ec'
  /** May its EC key agree on keys? */
  readonly canAgree?: boolean
  /** Certificates (PEM) for a public key (SPKI PEM), the card's first; none leaves the token without. */
  readonly issue: (publicKey: string) => Promise<readonly string[]>
}

const MODULES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib64/pkcs11/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
]
const SO_PIN = 'so-12345678'
const P256 = Buffer.from('06082a8648ce3d030107', 'hex')

/** Throws when SoftHSM2 is not installed. */
export function softHsmModule(): string {
  const found = MODULES.find((path) => existsSync(path))
  if (found === undefined) throw new Error('SoftHSM2 is not installed: install the package softhsm2')
  return found
}

/** An empty reader when there is nothing in the folder yet. */
export function softHsmEnv(folder: string): SoftToken['env'] {
  const [config, tokens] = [join(folder, 'softhsm2.conf'), join(folder, 'tokens')]
  mkdirSync(tokens, { recursive: true, mode: 0o700 })
  writeFileSync(config, `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`)
  return { SOFTHSM2_CONF: config, SILL_PKCS11: softHsmModule() }
}

/** The folder of a token's files: removing it is pulling the card out. */
export function tokenFolder({ folder, serial }: Pick<SoftToken, 'folder' | 'serial'>): string {
  // SoftHSM names the folder by the token's UUID; the serial is its tail.
  const name = readdirSync(join(folder, 'tokens')).find((each) => each.replaceAll('-', '').endsWith(serial))
  if (name === undefined) throw new Error(`there is no token ${serial} in ${folder}`)
  return join(folder, 'tokens', name)
}

export async function makeSoftToken({
  folder,
  label,
  pin,
  keyType,
  canAgree = true,
  issue,
}: TokenOrder): Promise<SoftToken> {
  const env = softHsmEnv(folder)
  execFileSync(
    'softhsm2-util',
    ['--init-token', '--free', '--label', label, '--so-pin', SO_PIN, '--pin', pin],
    { env: { ...process.env, ...env }, stdio: 'pipe' },
  )
  const [key, id] = [Buffer.from(label), Buffer.from('01', 'hex')]
  const { serial, publicKey } = onToken(env, label, pin, (api, session) =>
    generate(api, session, keyType, canAgree, key, id),
  )
  const certificates = await issue(publicKey).catch((error: unknown) => {
    rmSync(tokenFolder({ folder, serial }), { recursive: true, force: true })
    throw error
  })
  onToken(env, label, pin, (api, session) => {
    certificates.forEach((pem, index) => {
      const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/gu, ''), 'base64')
      api.createObject(session, [
        attribute.number(CKA.CLASS, CKO.CERTIFICATE),
        attribute.number(CKA.CERTIFICATE_TYPE, 0),
        attribute.flag(CKA.TOKEN, true),
        attribute.flag(CKA.PRIVATE, false),
        attribute.bytes(CKA.SUBJECT, Buffer.from('3000', 'hex')),
        attribute.bytes(CKA.ID, index === 0 ? id : Buffer.from([0x80 + index])),
        attribute.bytes(CKA.LABEL, key),
        attribute.bytes(CKA.VALUE, der),
      ])
    })
    return { serial, publicKey }
  })
  return { folder, label, serial, pin, env }
}

interface Written {
  readonly serial: string
  readonly publicKey: string
}

function onToken(
  env: SoftToken['env'],
  label: string,
  pin: string,
  work: (api: Pkcs11, session: number) => string | Written,
): Written {
  process.env['SOFTHSM2_CONF'] = env.SOFTHSM2_CONF
  const api = loadModule(env.SILL_PKCS11)
  api.initialize()
  try {
    const slot = api.slots().find((each) => api.tokenInfo(each).label === label)
    if (slot === undefined) throw new Error(`the token ${label} is not there`)
    const session = api.openSession(slot, true)
    api.login(session, CKU.USER, Buffer.from(pin))
    const written = work(api, session)
    return typeof written === 'string' ? { serial: api.tokenInfo(slot).serial, publicKey: written } : written
  } finally {
    api.finalize()
  }
}

/** The public key, SPKI PEM. */
function generate(
  api: Pkcs11,
  session: number,
  keyType: 'rsa' | 'ec',
  canAgree: boolean,
  label: Buffer,
  id: Buffer,
): string {
  const both = [
    attribute.flag(CKA.TOKEN, true),
    attribute.bytes(CKA.ID, id),
    attribute.bytes(CKA.LABEL, label),
  ]
  const secret = [
    ...both,
    attribute.flag(CKA.PRIVATE, true),
    attribute.flag(CKA.SENSITIVE, true),
    attribute.flag(CKA.EXTRACTABLE, false),
    attribute.flag(CKA.SIGN, true),
  ]
  const open = [...both, attribute.flag(CKA.VERIFY, true)]
  if (keyType === 'rsa') {
    const { publicKey } = api.generatePair(
      session,
      CKM.RSA_PKCS_KEY_PAIR_GEN,
      [
        ...open,
        attribute.number(CKA.MODULUS_BITS, 2048),
        attribute.bytes(CKA.PUBLIC_EXPONENT, Buffer.from([1, 0, 1])),
      ],
      secret,
    )
    const part = (type: number): string =>
      (api.attribute(session, publicKey, type) ?? Buffer.alloc(0)).toString('base64url')
    return spki({ kty: 'RSA', n: part(CKA.MODULUS), e: part(CKA.PUBLIC_EXPONENT) })
  }
  const { publicKey } = api.generatePair(
    session,
    CKM.EC_KEY_PAIR_GEN,
    [...open, attribute.bytes(CKA.EC_PARAMS, P256)],
    [...secret, attribute.flag(CKA.DERIVE, canAgree)],
  )
  // DER OCTET STRING, 04, x, y
  const point = api.attribute(session, publicKey, CKA.EC_POINT) ?? Buffer.alloc(0)
  return spki({
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(-64, -32).toString('base64url'),
    y: point.subarray(-32).toString('base64url'),
  })
}

const spki = (key: Record<string, string>): string =>
  createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString()
