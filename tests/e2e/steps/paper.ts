/** What came out of the printer, against what was meant. */
import { expect } from '@playwright/test'
import { NO_CALIBRATION } from '../../../domain/printing/layout.ts'
import type { CertificateContent } from '../../../domain/printing/content.ts'
import { layoutFor } from '../../../systems/certificates/declare/layouts/index.ts'
import { renderForm } from '../../../typeset/form.ts'
import { renderOverlay } from '../../../typeset/overlay.ts'
import type { ReceivedJob } from '../../support/print/ipp-printer.ts'
import type { PrintShop } from '../sill.ts'

/** Every document that the printer was handed for this certificate. */
export async function handedOver({ printer }: PrintShop, certificateNo: string): Promise<ReceivedJob[]> {
  return (await printer.received()).filter(({ jobName }) => jobName.endsWith(` ${certificateNo}`))
}

/** The one document of this certificate; waits for it, and fails when there are several. */
export async function thePaper(shop: PrintShop, certificateNo: string): Promise<ReceivedJob> {
  await expect.poll(async () => (await handedOver(shop, certificateNo)).length).toBe(1)
  const [paper] = await handedOver(shop, certificateNo)
  if (!paper) throw new Error('nothing was printed')
  return paper
}

function layoutOf(format: string) {
  const layout = layoutFor(format)
  if (!layout) throw new Error(`no layout for ${format}`)
  return layout
}

/** Drawn here and now, by the test itself. */
export async function overlayOf(
  format: string,
  content: CertificateContent,
): Promise<{ readonly pdf: Uint8Array; readonly pageCount: number }> {
  const overlay = await renderOverlay(layoutOf(format), content, NO_CALIBRATION)
  if (!overlay.ok) throw new Error(overlay.problem.code)
  return overlay.value
}

/** The same content over the sketch of the blank form: what must not be printed. */
export async function formOf(format: string, content: CertificateContent): Promise<Uint8Array> {
  const form = await renderForm(layoutOf(format), content, { title: '' })
  if (!form.ok) throw new Error(form.problem.code)
  return form.value.save()
}
