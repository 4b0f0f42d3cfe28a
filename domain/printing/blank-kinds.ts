/**
 * Kinds of blank forms and which certificate formats each fits. A format `C2-2健康证书…` is printed onto blanks of kind
 * `C2-2`; text that does not fit goes onto continuation sheets of kind `XY` (续页), which are numbered too.
 */
import { label, type Label } from '../kit/label.ts'

export const CONTINUATION_KIND = 'XY'

export const blankKinds = {
  'C1-1': label('检验证书空白单证', 'Blank inspection certificate'),
  'C2-1': label('卫生证书空白单证', 'Blank sanitary certificate'),
  'C2-2': label('健康证书空白单证', 'Blank health certificate'),
  'C3-1': label('兽医（卫生）证书空白单证', 'Blank veterinary (health) certificate'),
  'C4-1': label('动物卫生证书空白单证', 'Blank animal health certificate'),
  'C5-1': label('植物检疫证书空白单证', 'Blank phytosanitary certificate'),
  'C7-1': label('熏蒸/消毒证书空白单证', 'Blank fumigation/disinfection certificate'),
  'Ce-1': label('空白证书', 'Blank general certificate'),
  [CONTINUATION_KIND]: label('续页/副页', 'Continuation sheet'),
} as const satisfies Record<string, Label>

export type BlankKind = keyof typeof blankKinds
export const isBlankKind = (value: string): value is BlankKind => Object.hasOwn(blankKinds, value)

/** A blank number: kind letters and digits, a dash, ten digits, e.g. `C22-2600000017`. Normalised upper case. */
export const BLANK_NUMBER = /^[A-Z0-9]{2,4}-\d{10}$/u

/** `C2-2`, 17 → `C22-2600000017`; `sequence` counts within kind and `year` (two digits). */
export function blankNumber(kind: BlankKind, year: number, sequence: number): string {
  return `${kind.replace('-', '').toUpperCase()}-${String(year % 100).padStart(2, '0')}${String(sequence).padStart(8, '0')}`
}
