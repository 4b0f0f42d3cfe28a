/** Whoever calls holds the key of a good certificate of a trusted authority: everything but whose account it is. */
import type { Possession, SigningPurpose } from '../../contract/card-signing.ts'
import { fail, ok, type Result } from '../../domain/kit/problem.ts'
import type { Services } from '../platform/context.ts'
import type { CardCertificate } from './certificate.ts'
import { chainOf, readAll } from './chain.ts'
import { useChallenge } from './challenge.ts'
import { cardProblems } from './problems.ts'
import { isSignatureRight } from './signature.ts'
import { isRevoked, readTrust } from './trust.ts'

/** The signature is judged first: who does not hold the key learns nothing of the certificate. Failures: AUTH_*. */
export async function provenCard(
  services: Services,
  purpose: SigningPurpose,
  possession: Possession,
): Promise<Result<CardCertificate>> {
  if (!(await useChallenge(services, possession.challenge))) return fail(cardProblems.challenge())
  const read = readAll(possession.certificates)
  if (!read.ok) return read
  const [card, ...given] = read.value
  if (!isSignatureRight(card, purpose, possession)) return fail(cardProblems.signature())
  const trust = await readTrust(services)
  const chain = chainOf(card, given, trust.authorities, services.now())
  if (!chain.ok) return chain
  return (await isRevoked(services, chain.value, trust)) ? fail(cardProblems.revoked()) : ok(card)
}
