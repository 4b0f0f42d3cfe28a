/** What a system hands the pages for everybody. */
import type { FunctionComponent } from 'preact'
import type { Label } from '../../domain/kit/label.ts'

export interface PublicPage {
  /** First part of the address after `#/`. */
  readonly name: string
  readonly title: Label
  /** Only reached by an address from elsewhere. */
  readonly isHidden?: true
  /** `path`: what follows the name in the address, decoded. */
  readonly component: FunctionComponent<{ readonly path: readonly string[] }>
}

export interface PublicSystem {
  readonly pages: readonly PublicPage[]
}
