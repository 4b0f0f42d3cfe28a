/** 卡介质: log-in by a key on a token (GEN-02), and which cards belong to an account. Part of `central.auth`. */
import * as z from 'zod'
import { possessionSchema } from '../card-signing.ts'
import { procedure } from '../errors.ts'
import { instantSchema, sha256Schema } from '../shapes.ts'
import { deviceInput, loginOutputSchema } from './login.ts'

/** As an account's page lists it. */
export const boundCardSchema = z.object({
  /** SHA-256 of the certificate. */
  fingerprint: sha256Schema,
  /** Lower-case hex. */
  serial: z.string(),
  subject: z.string(),
  notAfter: instantSchema,
  boundAt: instantSchema,
  isRevoked: z.boolean(),
})

export type BoundCard = z.infer<typeof boundCardSchema>

/** Sealed with the server's secret by whoever runs it: lets scripts issue and revoke demonstration cards. */
const ticketSchema = z.string().max(2000)

export const cardAuth = {
  cardChallenge: procedure
    .route({
      method: 'POST',
      path: '/auth/card/challenge',
      summary: 'A number to sign; good for five minutes and one attempt',
      tags: ['auth'],
    })
    .output(z.object({ challenge: z.string(), expiresAt: instantSchema })),
  cardLogin: procedure
    .route({
      method: 'POST',
      path: '/auth/card/login',
      summary: 'Log in with a card 卡介质登录: the signed challenge and the certificate',
      tags: ['auth'],
    })
    .input(possessionSchema.extend({ asRole: z.enum(['client', 'desk']).default('client'), ...deviceInput }))
    .output(loginOutputSchema),
  bindCard: procedure
    .route({
      method: 'POST',
      path: '/auth/card/bind',
      summary: 'Bind a card to this account 绑定卡介质, by a signature of its key',
      tags: ['auth'],
    })
    .input(possessionSchema)
    .output(boundCardSchema),
  boundCards: procedure
    .route({ method: 'GET', path: '/auth/card/bound', summary: 'The cards of this account', tags: ['auth'] })
    .output(z.array(boundCardSchema)),
  issueCard: procedure
    .route({
      method: 'POST',
      path: '/auth/card/issue',
      summary: 'A certificate of the demonstration authority for a public key, bound to an account',
      tags: ['auth'],
    })
    .input(
      z.object({
        ticket: ticketSchema,
        loginName: z.string().min(1).max(100),
        /** SPKI, PEM. */ publicKey: z.string().max(4000),
        notBefore: instantSchema.optional(),
        notAfter: instantSchema.optional(),
        isBound: z.boolean().default(true),
      }),
    )
    .output(z.object({ certificates: z.array(z.string()), fingerprint: sha256Schema, serial: z.string() })),
  revokeCard: procedure
    .route({
      method: 'POST',
      path: '/auth/card/revoke',
      summary: 'Revoke a demonstration card',
      tags: ['auth'],
    })
    .input(z.object({ ticket: ticketSchema, fingerprint: sha256Schema }))
    .output(z.object({ revoked: z.boolean() })),
  cardRevocations: procedure
    .route({
      method: 'GET',
      path: '/auth/card/crl',
      summary: 'The revocation list of the demonstration authority (RFC 5280)',
      tags: ['auth'],
    })
    .output(z.object({ /** PEM */ crl: z.string() })),
}
