/** The local calls of exemptions: the signed paper is asked of the server, and printed as it came. */
import { implement } from '@orpc/server'
import { exemptionLocal, type exemptionCentral } from '../contract.ts'
import { passOn } from '../../../main/core/refusal.ts'
import type { SystemHandlers } from '../../../main/core/systems.ts'

const { exemption: os } = implement(exemptionLocal)

export const exemptionHandlers: SystemHandlers = (open) => {
  const paperOf = (certificateNo: string, version: number, signal: AbortSignal | undefined): Promise<File> =>
    passOn(() =>
      open()
        .callsOf<typeof exemptionCentral>()
        .exemption.certificatePdf({ certificateNo, version }, { ...(signal && { signal }) }),
    )
  return {
    exemption: {
      certificatePdf: os.certificatePdf.handler(({ input, signal }) =>
        paperOf(input.certificateNo, input.version, signal),
      ),
      printCertificate: os.printCertificate.handler(async ({ input, signal }) => {
        const file = await paperOf(input.certificateNo, input.version, signal)
        return open().printing.printPaper({
          paperId: input.printId,
          name: file.name.replace(/\.pdf$/u, ''),
          pdf: new Uint8Array(await file.arrayBuffer()),
          printer: input.printer,
        })
      }),
    },
  }
}
