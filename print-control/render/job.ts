/** What is sent to the rendering worker. */
import type { CertificateContent } from '../../domain/printing/content.ts'
import type { Calibration, FormLayout } from '../../domain/printing/layout.ts'

export interface RenderJob {
  readonly id: number
  readonly kind: 'overlay' | 'form'
  readonly source: { readonly layout: FormLayout; readonly content: CertificateContent; readonly calibration: Calibration }
}
