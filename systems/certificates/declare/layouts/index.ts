/** The 示例版式 of all certificate formats (PRN-03). Replaceable data: a real form is another layout of the same shape. */
import { certificateFormats } from '../formats.ts'
import type { FormLayout } from '../../../../domain/printing/layout.ts'
import { composeLayout } from './compose.ts'
import { families } from './families.ts'
import { variants } from './variants.ts'

const layouts = new Map<string, FormLayout>(
  certificateFormats.flatMap((format) =>
    format.blankKind === 'XY'
      ? []
      : [
          [
            format.seq,
            composeLayout(format, families[format.blankKind], variants[format.seq] ?? {}),
          ] as const,
        ],
  ),
)

/** The layout of the certificate format with this `seq`, or undefined. */
export const layoutFor = (formatSeq: string): FormLayout | undefined => layouts.get(formatSeq)
