/** Runs one task of a worker. Tasks and answers are structured clones. */
import { createHash } from 'node:crypto'
import { ok, type Result } from '../domain/kit/problem.ts'
import type { CertificateContent } from '../domain/printing/content.ts'
import type { Calibration, FormLayout } from '../domain/printing/layout.ts'
import { renderForm, type FormOptions } from './form.ts'
import { renderOverlay, type Overlay } from './overlay.ts'

export type RenderTask =
  | {
      readonly kind: 'overlay'
      readonly layout: FormLayout
      readonly content: CertificateContent
      readonly calibration: Calibration
    }
  | {
      readonly kind: 'form'
      readonly layout: FormLayout
      readonly content: CertificateContent
      readonly options: FormOptions
    }

export async function runTask(task: RenderTask): Promise<Result<Overlay>> {
  if (task.kind === 'overlay') return renderOverlay(task.layout, task.content, task.calibration)
  const form = await renderForm(task.layout, task.content, task.options)
  if (!form.ok) return form
  const pageCount = form.value.getPageCount()
  const pdf = await form.value.save({
    useObjectStreams: false,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return ok({ pdf, sha256: createHash('sha256').update(pdf).digest('hex'), pageCount })
}
