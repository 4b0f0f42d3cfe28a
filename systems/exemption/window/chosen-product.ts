/** What a row of a product becomes when its HS code is chosen, chosen again, or its form is cleared. */
import type { Content, Row } from '../../../domain/kit/document.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import { HS } from '../declare/application/products.ts'

type Fields = Content['fields']

/** 默认带出申请基本信息中填写的产品最终使用地信息. */
const places = ({ useDivision, usePlace }: Fields) => ({ useDivision, usePlace })

/** What was typed stays; the statutory quantity goes when its unit is another one. `isCleared`: it went. */
export function chosenProduct(
  row: Row,
  hsCode: string,
  fields: Fields,
  facts: Facts,
): { readonly row: Row; readonly isCleared: boolean } {
  const unitOf = (code: string | undefined) => facts(HS, code ?? '')?.attributes['unit'] ?? ''
  const isOther = (row['hsCode'] ?? '') !== '' && unitOf(row['hsCode']) !== unitOf(hsCode)
  const isCleared = isOther && (row['hsQuantity'] ?? '') !== ''
  const { useDivision, usePlace } = places(fields)
  return {
    row: {
      ...row,
      hsCode,
      useDivision: row['useDivision'] ?? useDivision,
      usePlace: row['usePlace'] ?? usePlace,
      ...(isCleared && { hsQuantity: '' }),
    },
    isCleared,
  }
}

/** 【重填】: only the code stays. */
export const emptiedProduct = ({ id, hsCode }: Row, fields: Fields): Row => ({
  id,
  hsCode,
  ...places(fields),
})
