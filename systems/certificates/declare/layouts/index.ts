/** The 示例版式 of all certificate formats (PRN-03). Replaceable data: a real form is another layout of the same shape. */
import { certificateFormats } from '../formats.ts'
import type { CertificateContent } from '../../../../domain/printing/content.ts'
import type { FormLayout } from '../../../../domain/printing/layout.ts'
import { composeLayout } from './compose.ts'
import { families } from './families.ts'
import { readableForm, type ReadableForm } from './readable.ts'
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

/** The content of a certificate of this format as text; undefined for a format without a form. */
export function readableOf(formatSeq: string, content: CertificateContent): ReadableForm | undefined {
  const format = certificateFormats.find(({ seq }) => seq === formatSeq)
  if (!format || format.blankKind === 'XY') return undefined
  return readableForm(format, families[format.blankKind], variants[formatSeq] ?? {}, content)
}

/** The layout of the certificate format with this `seq`, or undefined. */
export const layoutFor = (formatSeq: string): FormLayout | undefined => layouts.get(formatSeq)
