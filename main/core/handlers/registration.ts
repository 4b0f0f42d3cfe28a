/** contract/local/registration.ts: asked of the server, never kept. */
import { os } from '../implementer.ts'
import { passOn } from '../refusal.ts'
import type { SessionManager } from '../session/manager.ts'

export function registrationHandlers(manager: SessionManager) {
  const central = () => manager.open().central.registration
  return os.registration.router({
    filedOf: os.registration.filedOf.handler(({ input, signal }) => passOn(() => central().filedOf(input, { ...(signal && { signal }) }))),
    parent: os.registration.parent.handler(({ input, signal }) => passOn(() => central().parent(input, { ...(signal && { signal }) }))),
    proofPdf: os.registration.proofPdf.handler(({ input, signal }) => passOn(() => central().proofPdf(input, { ...(signal && { signal }) }))),
  })
}
