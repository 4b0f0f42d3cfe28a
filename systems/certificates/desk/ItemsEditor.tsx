/** The list of goods of a certificate, one row each. */
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { itemLabels } from '../../../domain/printing/content-labels.ts'
import type { ItemKey } from '../../../domain/printing/content.ts'
import { useText } from '../../../renderer/text/text.ts'
import { words } from '../../../renderer/text/words.ts'
import { issuingWords as say } from './words.ts'
import type { Item } from './content-form.ts'

interface Props {
  readonly columns: readonly ItemKey[]
  readonly items: readonly Item[]
  readonly onChange: (items: readonly Item[]) => void
}

export function ItemsEditor({ columns, items, onChange }: Props) {
  const t = useText()
  const typed = columns.filter((column) => column !== 'no')
  if (typed.length === 0) return null
  const put = (index: number, column: ItemKey, value: string) =>
    onChange(items.map((item, at) => (at === index ? { ...item, [column]: value } : item)))
  return (
    <fieldset className="desk-items">
      <legend>{t(say.items)}</legend>
      {items.map((item, index) => (
        // The position is the row's number on the certificate.
        <div key={`row-${index + 1}`} className="desk-item">
          <span>{index + 1}</span>
          {typed.map((column) => (
            <Input
              key={column}
              aria-label={`${t(itemLabels[column])} ${index + 1}`}
              placeholder={t(itemLabels[column])}
              value={item[column] ?? ''}
              onChange={(event) => put(index, column, event.target.value)}
            />
          ))}
          <Button onClick={() => onChange(items.filter((_, at) => at !== index))}>{t(words.remove)}</Button>
        </div>
      ))}
      <Button onClick={() => onChange([...items, {}])}>{t(say.addItem)}</Button>
    </fieldset>
  )
}
