/** Cells of tables of products: a quantity with its unit, and the two of a pair side by side. */
import type { Row } from '../../../../domain/kit/document.ts'
import { certificateProducts } from '../../declare/certificate/products.ts'
import { TraitName, ValueText } from '../../../../renderer/kit/list/ValueText.tsx'

type Name = keyof typeof certificateProducts.fields

export const UnitName = ({ code }: { readonly code: string | undefined }) => (
  <TraitName table="units" name={code ?? ''} />
)

export function Quantity({
  row,
  name,
  unit,
}: {
  readonly row: Row
  readonly name: Name
  readonly unit: 'unit' | 'hsUnit'
}) {
  return (
    <td className="cell-number">
      <ValueText field={certificateProducts.fields[name]} value={row[name] || '0'} />{' '}
      <UnitName code={row[unit]} />
    </td>
  )
}
