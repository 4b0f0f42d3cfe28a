/** The quantities of a row of a certificate's annex, as its record carries them. */
import type { Row } from '../../../../domain/kit/document.ts'
import type { WrittenOffLine } from './arithmetic.ts'

export const lineOfRow = (row: Row): WrittenOffLine => ({
  quantity: row['quantity'] ?? '',
  hsQuantity: row['hsQuantity'] ?? '',
  doneQuantity: row['doneQuantity'] ?? '',
  doneHsQuantity: row['doneHsQuantity'] ?? '',
})
