/** Runs one task of a worker, or of a process that needs no worker. */
import { createHash } from 'node:crypto'
import { ok, type Result } from '../domain/kit/problem.ts'
import { renderForm } from './form.ts'
import { renderOverlay, type Overlay } from './overlay.ts'
import type { RenderTask } from './worker-messages.ts'

export async function runTask(task: RenderTask): Promise<Result<Overlay>> {
  if (task.kind === 'overlay') return renderOverlay(task.layout, task.content, task.calibration)
  const form = await renderForm(task.layout, task.content, task.options)
  if (!form.ok) return form
  const pageCount = form.value.getPageCount()
  const pdf = await form.value.save({ useObjectStreams: false, addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY })
  return ok({ pdf, sha256: createHash('sha256').update(pdf).digest('hex'), pageCount })
}
