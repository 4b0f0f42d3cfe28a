import type { CentralDocument } from '../../contract/shapes.ts'
import { shownRow, type StoredRow } from '../platform/rows.ts'

/** A document as the contract shows it. */
export const shownDocument = (row: StoredRow, tenantName: string): CentralDocument => ({
  ...shownRow(row),
  formVersion: row.formVersion ?? 1,
  revision: row.revision ?? 1,
  tenantName,
  history: row.history ?? [],
})
