/**
 * From a card's certificate to a trusted authority: who signed whom, validity by the server's clock, who may certify
 * (RFC 5280, part 6, as far as cards use it: no name constraints, no policies).
 */
import { fail, ok, type Result } from '../../domain/kit/problem.ts'
import { mayUse, readCertificate, type CardCertificate } from './certificate.ts'
import { cardProblems } from './problems.ts'

const LONGEST = 5

export interface Link {
  readonly certificate: CardCertificate
  readonly issuer: CardCertificate
}

/** Card first, trusted authority last. `given` may be in any order behind the card's own. Failures: AUTH_CARD_*. */
export function chainOf(
  card: CardCertificate,
  given: readonly CardCertificate[],
  trusted: readonly CardCertificate[],
  now: Date,
): Result<readonly Link[]> {
  const links: Link[] = []
  let current = card
  while (links.length < LONGEST) {
    const root = trusted.find((each) => isIssuedBy(current, each))
    const issuer = root ?? given.find((each) => each !== current && isIssuedBy(current, each))
    if (!issuer) return fail(cardProblems.untrusted())
    links.push({ certificate: current, issuer })
    if (root) return judge(links, now)
    current = issuer
  }
  return fail(cardProblems.untrusted())
}

const isIssuedBy = ({ x509 }: CardCertificate, issuer: CardCertificate): boolean =>
  x509.checkIssued(issuer.x509) && x509.verify(issuer.x509.publicKey)

function judge(links: readonly Link[], now: Date): Result<readonly Link[]> {
  for (const [depth, { certificate, issuer }] of links.entries()) {
    if (!issuer.x509.ca || !mayUse(issuer, 'keyCertSign') || depth > pathLength(issuer))
      return fail(cardProblems.untrusted())
    for (const { x509 } of [certificate, issuer]) {
      if (x509.validToDate < now) return fail(cardProblems.expired(x509.validToDate))
      if (x509.validFromDate > now) return fail(cardProblems.early(x509.validFromDate))
    }
  }
  const card = links[0]?.certificate
  return card && mayUse(card, 'digitalSignature') && !card.x509.ca ? ok(links) : fail(cardProblems.usage())
}

/** How many authorities may stand between this one and the card. */
function pathLength({ parsed }: CardCertificate): number {
  const constraint: unknown = parsed.extensions?.find(({ extnID }) => extnID === '2.5.29.19')?.parsedValue
  const length: unknown =
    typeof constraint === 'object' && constraint !== null && 'pathLenConstraint' in constraint
      ? constraint.pathLenConstraint
      : undefined
  return typeof length === 'number' ? length : LONGEST
}

/** All of them, or the first that cannot be read. */
export function readAll(
  certificates: readonly string[],
): Result<readonly [CardCertificate, ...CardCertificate[]]> {
  const [first, ...more] = certificates.map((text) =>
    readCertificate(new Uint8Array(Buffer.from(text, 'base64'))),
  )
  if (!first) return fail(cardProblems.unreadable())
  if (!first.ok) return first
  // Other certificates on the card that we cannot read cannot be part of the path either.
  return ok([first.value, ...more.flatMap((each) => (each.ok ? [each.value] : []))])
}
