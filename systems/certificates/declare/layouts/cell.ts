/** One captioned place of a form, and how it is found in a certificate's content, by the language of the form. */
import { label, type Label } from '../../../../domain/kit/label.ts'
import type { ContentKey } from '../../../../domain/printing/content.ts'
import type { LayoutBox } from '../../../../domain/printing/layout.ts'

export type FormLanguage = 'zh' | 'en' | 'zh-en'

export interface Cell {
  readonly caption: Label
  readonly from: (language: FormLanguage) => readonly ContentKey[]
  /** Lines of text that the place has room for, per language. */
  readonly lines: number
  /** Said twice on a bilingual form: more lines. */
  readonly bilingual: boolean
  readonly overflow: LayoutBox['overflow']
}

/** A place for a value that exists once, whatever the language. */
export const single = (
  zh: string,
  en: string,
  key: ContentKey,
  overflow: LayoutBox['overflow'] = 'shrink',
  lines = 1,
): Cell => ({
  caption: label(zh, en),
  from: () => [key],
  lines,
  bilingual: false,
  overflow,
})

/** A place for a value that exists in both languages. */
export const dual = (zh: string, en: string, keyZh: ContentKey, keyEn: ContentKey, lines = 1): Cell => ({
  caption: label(zh, en),
  from: (language) => ({ zh: [keyZh], en: [keyEn], 'zh-en': [keyZh, keyEn] })[language],
  lines,
  bilingual: true,
  overflow: 'shrink',
})

export const linesOf = (cell: Cell, language: FormLanguage): number =>
  cell.bilingual && language === 'zh-en' ? Math.ceil(cell.lines * 2) : Math.ceil(cell.lines)
