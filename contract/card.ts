/**
 * What the core and the card process say to each other: JSON over a channel. Every request has an id and is answered
 * once. The process talks to the vendors' PKCS#11 drivers, which may hang or crash: the core kills it and starts another.
 */
import * as z from 'zod'
import { problemSchema } from '../domain/kit/problem.ts'
import { signatureAlgorithmSchema } from './card-signing.ts'
import { pinStateSchema } from './local/card.ts'

/** Paths of PKCS#11 modules; those that do not exist are passed over. */
const modules = z.array(z.string()).max(20)

export const tokenSchema = z.object({
  /** The module's path. */
  module: z.string(),
  slot: z.int().min(0),
  label: z.string(),
  serial: z.string(),
  reader: z.string(),
  pin: pinStateSchema,
  /** Base64 DER of the certificates on it: those with a key of the card first, then authorities. */
  certificates: z.array(z.string()),
})
export type Token = z.infer<typeof tokenSchema>

const tokenRef = z.object({ module: z.string(), slot: z.int().min(0), serial: z.string() })
export type TokenRef = z.infer<typeof tokenRef>
const ofKey = {
  token: tokenRef,
  pin: z.string(),
  /** Base64 DER: which of the card's keys. */ certificate: z.string(),
}

export const cardRequests = {
  list: {
    input: z.object({ modules }),
    output: z.object({ tokens: z.array(tokenSchema), problems: z.array(problemSchema) }),
  },
  /** Signs texts with one entry of the PIN. */
  sign: {
    input: z.object({
      ...ofKey,
      /** Base64 of what is hashed and signed. */ data: z.array(z.string()).max(4),
    }),
    output: z.object({ algorithm: signatureAlgorithmSchema, signatures: z.array(z.string()) }),
  },
  /** ECDH of the card's key with a public point (uncompressed, base64): the shared secret, base64. */
  agree: { input: z.object({ ...ofKey, point: z.string() }), output: z.object({ secret: z.string() }) },
  /** Is this token still plugged in? */
  present: { input: z.object({ token: tokenRef }), output: z.object({ isPresent: z.boolean() }) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

export type CardRequestName = keyof typeof cardRequests
export type CardInput<Name extends CardRequestName> = z.infer<(typeof cardRequests)[Name]['input']>
export type CardOutput<Name extends CardRequestName> = z.infer<(typeof cardRequests)[Name]['output']>

export const cardRequestSchema = z.object({
  id: z.int(),
  name: z.enum(['list', 'sign', 'agree', 'present']),
  input: z.unknown(),
})
export const cardReplySchema = z.discriminatedUnion('ok', [
  z.object({ id: z.int(), ok: z.literal(true), output: z.unknown() }),
  z.object({ id: z.int(), ok: z.literal(false), problem: problemSchema }),
])
