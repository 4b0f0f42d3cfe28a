/** A row of a record collection as a field offers it: by what its declaration says that people know it. */
import type { AnyRecord } from '../kit/collection.ts'
import type { ReferredRow } from '../kit/referred-row.ts'

export interface RecordEntry {
  /** The id of the row. */
  readonly code: string
  readonly number: string
  readonly zh: string
  /** The Chinese name where there is no English one. */
  readonly en: string
  /** What stands beside the name. */
  readonly path: string
  readonly isRetired: false
  readonly row: ReferredRow
}

export function recordEntry({ known }: Pick<AnyRecord, 'known'>, row: ReferredRow): RecordEntry {
  const at = (name: string | undefined): string => (name === undefined ? '' : (row.fields[name] ?? ''))
  const zh = at(known?.name)
  return {
    code: row.id,
    zh,
    en: at(known?.nameEn) || zh,
    path: at(known?.beside),
    isRetired: false,
    number: at(known?.number),
    row,
  }
}
