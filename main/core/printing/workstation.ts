/** This workstation's Ed25519 key: made at first use, kept in the encrypted file, its public half known to the server. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { hostname } from 'node:os'
import * as z from 'zod'
import { cutText } from '../../../domain/kit/characters.ts'
import type { PrintOrder } from '../../../contract/control.ts'
import { canonicalJson } from '../../../domain/kit/canonical.ts'
import { label } from '../../../domain/kit/label.ts'
import type { AccountSession } from '../session/account-session.ts'
import { callCentral } from './central-call.ts'
import { type Outcome } from './outcome.ts'
import { stableId } from './stable-id.ts'

const KEY = 'print.key'
const REGISTERED = 'print.registered'

export interface Workstation {
  /** PEM. */
  readonly publicKey: string
  /** Base64 over the order's canonical JSON. */
  sign(order: PrintOrder): string
  /** Durable: reaches the server sooner or later, before the journal that it stands for. */
  registerSoon(): void
  /** The server has forgotten it; `times` tells these calls apart. */
  registerAgain(times: number): void
  /** Before the first reservation: the server must know the key now. */
  registerNow(): Promise<Outcome<unknown>>
}

export function openWorkstation(session: AccountSession): Workstation {
  const stored = session.facts.get(KEY, z.string())
  const pem =
    stored ?? generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  if (stored === undefined) session.facts.put(KEY, pem)
  const key = createPrivateKey(pem)
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  const { workstationId } = session
  const input = {
    key: stableId('register', workstationId, session.account.id, publicKey),
    workstationId,
    name: cutText(hostname(), 100) || 'workstation',
    publicKey,
  }
  return {
    publicKey,
    sign: (order) => sign(null, Buffer.from(canonicalJson(order), 'utf8'), key).toString('base64'),
    registerSoon: () =>
      session.enqueue({ key: input.key, lane: 'journal', name: 'blanks.registerWorkstation', input }),
    registerAgain: (times) => {
      session.facts.remove(REGISTERED)
      const key = stableId('register', workstationId, session.account.id, publicKey, times)
      session.enqueue({ key, lane: 'journal', name: 'blanks.registerWorkstation', input: { ...input, key } })
    },
    registerNow: async () => {
      if (session.facts.get(REGISTERED, z.string()) === publicKey) return { ok: true, value: undefined }
      const answer = await callCentral(
        { what: label('无法登记本工作站', 'this workstation cannot be registered') },
        (signal) => session.central.blanks.registerWorkstation(input, { signal }),
      )
      if (answer.ok) session.facts.put(REGISTERED, publicKey)
      return answer
    },
  }
}
