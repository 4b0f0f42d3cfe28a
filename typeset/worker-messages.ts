/** What the typesetter and its workers say to each other: structured clones, one reply to each request. */
import type { CertificateContent } from '../domain/printing/content.ts'
import type { Calibration, FormLayout } from '../domain/printing/layout.ts'
import type { Result } from '../domain/kit/problem.ts'
import type { FormOptions } from './form.ts'
import type { Overlay } from './overlay.ts'

export type RenderTask =
  | { readonly kind: 'overlay'; readonly layout: FormLayout; readonly content: CertificateContent; readonly calibration: Calibration }
  | { readonly kind: 'form'; readonly layout: FormLayout; readonly content: CertificateContent; readonly options: FormOptions }

export interface RenderRequest {
  readonly id: number
  readonly task: RenderTask
}

/** `crash` is a bug in the renderer, not a refusal. */
export type RenderReply = { readonly id: number; readonly result: Result<Overlay> } | { readonly id: number; readonly crash: string }
