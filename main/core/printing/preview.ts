/** What a clerk looks at before printing: the signed certificate with its check, and the overlay over the form (CERT-09). */
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Local } from '../../../contract/local.ts'
import { nameOfOwn } from '../../../domain/kit/file-name.ts'
import { NO_CALIBRATION } from '../../../domain/printing/layout.ts'
import { checkedFiles, trustedFiles } from './certificate-files.ts'
import { fromControl, refused, unavailable, type Outcome } from './outcome.ts'
import type { PrintParts } from './parts.ts'
import { controlAbsent, noLayout } from './problems.ts'

type Outputs = InferContractRouterOutputs<Local>['printing']
const PATIENCE = 8_000
const pdfFile = (bytes: Uint8Array, name: string): File =>
  new File([new Uint8Array(bytes)], nameOfOwn(name, 'pdf'), { type: 'application/pdf' })

/** A signature that fails is shown as such, not refused: the clerk should see what arrived. */
export async function preview(
  { session, forms }: PrintParts,
  certificateNo: string,
): Promise<Outcome<Outputs['preview']>> {
  const row = forms.find(session, certificateNo)
  if (!row.ok) return row
  const files = await checkedFiles(session, row.value)
  return files.ok
    ? {
        ok: true,
        value: { pdf: pdfFile(files.value.pdf, certificateNo), verification: files.value.verification },
      }
    : files
}

export async function previewOverlay(
  { session, supervisor, forms }: PrintParts,
  certificateNo: string,
): Promise<Outcome<Outputs['previewOverlay']>> {
  const row = forms.find(session, certificateNo)
  if (!row.ok) return row
  const layout = forms.layoutFor(row.value.format)
  if (!layout) return refused(noLayout(row.value.formatName))
  const files = await trustedFiles(session, row.value)
  if (!files.ok) return files
  if (!(await supervisor.untilRunning(PATIENCE))) return unavailable(controlAbsent(supervisor.why()))
  const drawn = fromControl(
    await supervisor.ask('preview', {
      layout,
      content: files.value.content,
      calibration: NO_CALIBRATION,
      withForm: true,
    }),
  )
  return drawn.ok
    ? {
        ok: true,
        value: { pdf: pdfFile(Buffer.from(drawn.value.pdf, 'base64'), `${certificateNo}-overlay`) },
      }
    : drawn
}
