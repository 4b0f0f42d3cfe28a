/** The head of the products of a 预核销: three pairs of quantities, each in both units. */
import { label } from '../../../../domain/kit/label.ts'
import { lineFields } from '../../declare/quantities/line-fields.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'

export const pairs = {
  need: label('总核销数量', 'Written off in total'),
  done: label('已核销数量', 'Written off before'),
  now: label('本次预核销数量', 'Pre-written off this time'),
} as const
export const units = {
  quantity: label('数量/重量', 'Quantity or weight'),
  hsQuantity: label('HS 标准量', 'Statutory quantity'),
} as const

export function PreWriteOffHead() {
  const t = useText()
  const single = [words.serial, lineFields.productName.label, lineFields.hsCode.label, lineFields.spec.label]
  return (
    <thead>
      <tr>
        {single.map((title) => (
          <th key={title.zh} scope="col" rowSpan={2}>
            {t(title)}
          </th>
        ))}
        {Object.entries(pairs).map(([name, title]) => (
          <th key={name} scope="colgroup" colSpan={2}>
            {t(title)}
          </th>
        ))}
      </tr>
      <tr>
        {Object.keys(pairs).flatMap((pair) =>
          Object.entries(units).map(([name, title]) => (
            <th key={`${pair} ${name}`} scope="col">
              {t(title)}
            </th>
          )),
        )}
      </tr>
    </thead>
  )
}
