/** Which values a certificate of one format needs: those that its layout prints, in the layout's order. */
import {
  contentKeys,
  type CertificateContent,
  type ContentKey,
  type ItemKey,
} from '../../../domain/printing/content.ts'
import { layoutFor } from '../declare/layouts/index.ts'

/** Filled by the server when the certificate is issued. */
const byServer: readonly ContentKey[] = ['certificateNo', 'dateOfIssue']
const isContentKey = (key: string): key is ContentKey => contentKeys.some((known) => known === key)

export interface ContentShape {
  readonly keys: readonly ContentKey[]
  readonly columns: readonly ItemKey[]
}

export function shapeOf(format: string): ContentShape {
  const layout = layoutFor(format)
  if (!layout) return { keys: [], columns: [] }
  const printed = layout.main.boxes.flatMap((box) => box.from).filter(isContentKey)
  const keys = [...new Set(printed)].filter((key) => !byServer.includes(key))
  return { keys, columns: layout.main.table?.columns.map((column) => column.from) ?? [] }
}

export type Values = Readonly<Partial<Record<ContentKey, string>>>
export type Item = Readonly<Partial<Record<ItemKey, string>>>

/** Empty values and empty rows are left out; rows are numbered. */
export function contentFrom(shape: ContentShape, values: Values, items: readonly Item[]): CertificateContent {
  const filled = shape.keys.flatMap((key) => {
    const value = values[key]?.trim() ?? ''
    return value === '' ? [] : [[key, value] as const]
  })
  const rows = items
    .map((item) =>
      Object.fromEntries(
        Object.entries(item).filter(([name, value]) => name !== 'no' && value.trim() !== ''),
      ),
    )
    .filter((item) => Object.keys(item).length > 0)
    .map((item, index) => ({ ...item, ...(shape.columns.includes('no') && { no: String(index + 1) }) }))
  return { values: Object.fromEntries(filled), items: rows }
}
