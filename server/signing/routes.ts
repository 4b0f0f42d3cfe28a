/** `certificates.trust`: every system's papers are signed under these roots. */
import { newcomer } from '../platform/procedure.ts'
import { authorityOf } from './authority.ts'

export const trustRoute = newcomer.certificates.trust.handler(async ({ context: { services } }) => {
  const { roots, revokedSerials } = await authorityOf(services, services.now())
  return { roots: [...roots], revokedSerials: [...revokedSerials] }
})
