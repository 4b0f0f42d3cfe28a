/** A certificate as text in the order of its form: captions and values, for screens of any width and for who listens to them. */
import type { Label } from '../../../../domain/kit/label.ts'
import type { CertificateContent, ContentKey } from '../../../../domain/printing/content.ts'
import type { Cell, FormLanguage } from './cell.ts'
import type { FormSubject } from './compose.ts'
import type { Family } from './families.ts'
import { footerCells } from './footer.ts'
import { columnsOf } from './table.ts'
import type { Variant } from './variants.ts'

export interface ReadableCell {
  readonly caption: Label
  readonly text: string
}

export interface ReadableForm {
  readonly title: Label
  /** One or two to a row, as on the form. */
  readonly rows: ReadableCell[][]
  readonly goods: { readonly heads: string[]; readonly lines: string[][] }
  readonly body: { readonly heading: Label; readonly text: string }
  readonly treatment: { readonly heading: Label; readonly rows: ReadableForm['rows'] } | null
  readonly foot: ReadableForm['rows']
}

const STATEMENTS: { readonly [Language in FormLanguage]: readonly ContentKey[] } = {
  zh: ['statementZh', 'declarationZh'],
  en: ['statementEn', 'declarationEn'],
  'zh-en': ['statementZh', 'statementEn', 'declarationZh', 'declarationEn'],
}

export function readableForm(
  { kindZh, nameEn, language }: FormSubject,
  family: Family,
  variant: Variant,
  content: CertificateContent,
): ReadableForm {
  const textOf = (keys: readonly ContentKey[]): string =>
    keys
      .map((key) => content.values[key] ?? '')
      .filter((text) => text !== '')
      .join('\n')
  const read = (rows: readonly (readonly Cell[])[]): ReadableForm['rows'] =>
    rows.map((row) => row.map((cell) => ({ caption: cell.caption, text: textOf(cell.from(language)) })))
  // A column of which no item has a value is left out, as it is on paper.
  const columns = columnsOf(language).filter(({ from }) => content.items.some((item) => item[from]))
  return {
    title: { zh: kindZh, en: nameEn },
    rows: read([...family.rows, ...(variant.rows ?? [])]),
    goods: {
      heads: columns.map(({ head = '' }) => head.replaceAll('\n', ' ')),
      lines: content.items.map((item) => columns.map(({ from }) => item[from] ?? '')),
    },
    body: { heading: variant.body ?? family.body, text: textOf(STATEMENTS[language]) },
    treatment: family.foot ? { heading: family.foot.heading, rows: read(family.foot.rows) } : null,
    foot: read(footerCells),
  }
}
