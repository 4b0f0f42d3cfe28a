/** The local calls of registration: asked of the server, never kept. */
import { implement } from '@orpc/server'
import { registrationLocal, type registrationCentral } from '../contract.ts'
import { passOn } from '../../../main/core/refusal.ts'
import type { SystemHandlers } from '../../../main/core/systems.ts'

const { registration: os } = implement(registrationLocal)

export const registrationHandlers: SystemHandlers = (open) => {
  const central = () => open().callsOf<typeof registrationCentral>().registration
  return {
    registration: {
      filedOf: os.filedOf.handler(({ input, signal }) =>
        passOn(() => central().filedOf(input, { ...(signal && { signal }) })),
      ),
      parent: os.parent.handler(({ input, signal }) =>
        passOn(() => central().parent(input, { ...(signal && { signal }) })),
      ),
      proofPdf: os.proofPdf.handler(({ input, signal }) =>
        passOn(() => central().proofPdf(input, { ...(signal && { signal }) })),
      ),
    },
  }
}
