/** `certificates.trust`: every system's papers are signed under these roots. */
import { signedIn } from '../platform/procedure.ts'
import { authorityOf } from './authority.ts'

export const trustRoute = signedIn.certificates.trust.handler(async ({ context: { services } }) => {
  const { roots, revokedSerials } = await authorityOf(services, services.now())
  return { roots: [...roots], revokedSerials: [...revokedSerials] }
})
