/** Products of a certificate with some of their quantities; ticked where something is to be done with them. */
import type { Row } from '../../../../domain/kit/document.ts'
import type { Label } from '../../../../domain/kit/label.ts'
import { certificateProducts } from '../../declare/certificate/products.ts'
import { lineFields } from '../../declare/quantities/line-fields.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'
import { Quantity } from './line-cells.tsx'

export type QuantityName = keyof typeof certificateProducts.fields

interface Props {
  readonly title: Label
  readonly products: readonly Row[]
  readonly quantities: readonly QuantityName[]
  readonly ticked?: ReadonlySet<string>
  readonly onTick?: (line: string, isTicked: boolean) => void
}

const inHsUnit: ReadonlySet<string> = new Set(['hsQuantity', 'doneHsQuantity'])

export function ProductTable({ title, products, quantities, ticked, onTick }: Props) {
  const t = useText()
  const titles = [words.serial, lineFields.productName.label, lineFields.hsCode.label, lineFields.spec.label]
  return (
    <div className="quantity-table">
      <table className="data-table" aria-label={t(title)}>
        <thead>
          <tr>
            {onTick && <th scope="col" className="cell-tick" aria-label="✓" />}
            {titles.map((one) => (
              <th key={one.zh} scope="col">
                {t(one)}
              </th>
            ))}
            {quantities.map((name) => (
              <th key={name} scope="col">
                {t(certificateProducts.fields[name].label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map((row) => (
            <tr key={row.id} data-id={row.id}>
              {onTick && (
                <td className="cell-tick">
                  <input
                    type="checkbox"
                    aria-label={`${row['seq']} ${row['name']}`}
                    checked={ticked?.has(row.id) === true}
                    onChange={(event) => onTick(row.id, event.target.checked)}
                  />
                </td>
              )}
              <td className="cell-serial">{row['seq']}</td>
              <td>{row['name']}</td>
              <td>{row['hsCode']}</td>
              <td>{row['spec']}</td>
              {quantities.map((name) => (
                <Quantity key={name} row={row} name={name} unit={inHsUnit.has(name) ? 'hsUnit' : 'unit'} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
