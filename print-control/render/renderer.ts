/**
 * Rendering through the typesetter's worker thread: a crash or a hang in there ends one request, never the control.
 */
import { label } from '../../domain/kit/label.ts'
import { ok, type Result } from '../../domain/kit/problem.ts'
import type { CertificateContent } from '../../domain/printing/content.ts'
import type { Calibration, FormLayout } from '../../domain/printing/layout.ts'
import { startTypesetter } from '../../typeset/worker-pool.ts'
import { refuse } from '../problems.ts'

export interface RenderSource {
  readonly layout: FormLayout
  readonly content: CertificateContent
  readonly calibration: Calibration
}

export interface Rendered {
  readonly pdf: Uint8Array
  readonly sha256: string
  readonly pageCount: number
}

export interface Renderer {
  /** Only what the blank form lacks; refusals GEOMETRY_*. */
  overlay(source: RenderSource): Promise<Result<Rendered>>
  /** The overlay over a sketch of the blank form. */
  form(source: RenderSource): Promise<Result<Rendered>>
  close(): Promise<void>
}

/** `workerUrl` when a bundler put the worker elsewhere; `seconds` for one request. */
export function createRenderer(workerUrl?: URL, seconds = 60): Renderer {
  const typesetter = startTypesetter({ seconds, ...(workerUrl !== undefined && { workerUrl }) })
  const guarded = async (rendering: Promise<Result<Rendered>>): Promise<Result<Rendered>> => {
    try {
      const rendered = await rendering
      // Structured cloning may hand over a plain view of a shared buffer: the control keeps its own copy.
      return rendered.ok ? ok({ ...rendered.value, pdf: Uint8Array.from(rendered.value.pdf) }) : rendered
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return refuse('CONTROL_RENDER', label(why, why))
    }
  }
  return {
    overlay: ({ layout, content, calibration }) => guarded(typesetter.overlay(layout, content, calibration)),
    form: ({ layout, content }) =>
      guarded(typesetter.form(layout, content, { title: content.values.certificateNo ?? '' })),
    close: () => typesetter.close(),
  }
}
