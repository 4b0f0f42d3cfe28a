/** One page of a form that is filled in page by page. */
import type { Label } from '../../../domain/kit/label.ts'

export interface FormPart {
  readonly name: string
  /** Of the button that leads to it. */
  readonly title: Label
  /** `rows`: all sub-tables, where they stand behind tabs. */
  readonly holds: readonly ('sections' | 'attachments' | 'rows' | `rows.${string}`)[]
}
