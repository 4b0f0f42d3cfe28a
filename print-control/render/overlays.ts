/** The overlays rendered lately, by hash: an order may only print what this control has laid out itself. */
import type { Calibration, FormLayout } from '../../domain/printing/layout.ts'

export interface Overlay {
  readonly pdf: Uint8Array
  readonly pageCount: number
  /** `<format>@<version>` */
  readonly formLayout: string
  readonly calibration: Calibration
  readonly paper: FormLayout['paper']
}

const MOST_HELD = 32

export class Overlays {
  readonly #held = new Map<string, Overlay>()

  hold(sha256: string, overlay: Overlay): void {
    this.#held.delete(sha256)
    this.#held.set(sha256, overlay)
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= MOST_HELD) break
      this.#held.delete(oldest)
    }
  }

  get(sha256: string): Overlay | undefined {
    return this.#held.get(sha256)
  }

  clear(): void {
    this.#held.clear()
  }
}
