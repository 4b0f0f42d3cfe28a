/** A certificate's content made ready for setting, and the check that every character of it can be drawn. */
import { contentLabels, itemLabels } from '../domain/printing/content-labels.ts'
import type { CertificateContent, ContentKey, ItemKey } from '../domain/printing/content.ts'
import type { FontName, FormLayout, LayoutBox, LayoutTable } from '../domain/printing/layout.ts'
import { faceOf } from './fonts.ts'
import { prepareText } from './prepare-text.ts'
import type { MissingGlyph, Place } from './problems.ts'

export type PlainItem = { readonly [Key in ItemKey]?: string | undefined }
export interface PlainContent {
  readonly values: { readonly [Key in ContentKey]?: string | undefined }
  readonly items: readonly PlainItem[]
}

const prepared = (record: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, prepareText(value ?? '')]))

export function plainContent(content: CertificateContent): PlainContent {
  return { values: prepared(content.values), items: content.items.map(prepared) }
}

/** Every character that the layout would draw and its font lacks; each character once per field. */
export function missingIn(layout: FormLayout, content: PlainContent): MissingGlyph[] {
  const missing: MissingGlyph[] = []
  const seen = new Set<string>()
  const check = (text: string, font: FontName, place: Place) => {
    const face = faceOf(font)
    for (const character of text) {
      if (
        character === '\n' ||
        face.has(character.codePointAt(0) ?? 0) ||
        seen.has(`${place.at} ${character}`)
      )
        continue
      seen.add(`${place.at} ${character}`)
      missing.push({ ...place, character })
    }
  }
  const checkBox = (box: LayoutBox, font: FontName) => {
    for (const key of box.from)
      if (key !== 'pageZh' && key !== 'pageEn')
        check(content.values[key] ?? '', font, { at: `values.${key}`, name: contentLabels[key] })
  }
  const checkTable = (table: LayoutTable | undefined) => {
    for (const column of table?.columns ?? []) {
      check(column.head ?? '', 'serifBold', { at: 'layout', name: itemLabels[column.from] })
      for (const [index, item] of content.items.entries()) {
        const name = {
          zh: `第${index + 1}项${itemLabels[column.from].zh}`,
          en: `${itemLabels[column.from].en} of item ${index + 1}`,
        }
        check(item[column.from] ?? '', table?.font ?? 'serif', { at: `items.${index}.${column.from}`, name })
      }
    }
  }
  for (const box of [...layout.main.boxes, ...layout.continuation.boxes]) checkBox(box, box.font)
  for (const box of layout.main.boxes)
    if (box.overflow === 'continue') checkBox(box, layout.continuation.flow.font)
  checkTable(layout.main.table)
  checkTable(layout.continuation.table)
  return missing
}
