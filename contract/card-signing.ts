/**
 * What a card signs. Each purpose has words of its own in front, so that a signature made for one is worth nothing for
 * another; a server cannot have the key of the local data signed by asking for a log-in.
 */
import * as z from 'zod'

/** How a token signs: PKCS#1 v1.5 and PSS with SHA-256; ECDSA on P-256 with SHA-256, `r ‖ s` of 32 bytes each. */
export const signatureAlgorithmSchema = z.enum(['RSA-PKCS1-SHA256', 'RSA-PSS-SHA256', 'ECDSA-P256-SHA256'])
export type SignatureAlgorithm = z.infer<typeof signatureAlgorithmSchema>

export type SigningPurpose = 'login' | 'bind' | 'recover' | 'issue' | 'data-key'

/** The bytes that are hashed and signed. */
export function signedText(purpose: SigningPurpose, challenge: string): string {
  return `Sill card ${purpose} v1\n${challenge}`
}

/** Proof that whoever calls holds the private key of the first certificate. */
export const possessionSchema = z.object({
  /** Of `cardChallenge`; used once. */
  challenge: z.string().max(2000),
  /** Base64 of DER; the card's own first, then what leads to a trusted authority, as far as the card holds it. */
  certificates: z.array(z.base64().max(12_000)).min(1).max(5),
  algorithm: signatureAlgorithmSchema,
  signature: z.base64().max(1400),
})
export type Possession = z.infer<typeof possessionSchema>
