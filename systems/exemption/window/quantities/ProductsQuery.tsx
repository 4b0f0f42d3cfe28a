/** 产品名称, HS 编码, 规格型号, each by any part; 【查询】 【清空条件】 (manual 004, 2.8.1). What it hides stays as it was filled in. */
import Button from 'antd/es/button'
import Input from 'antd/es/input'
import { useId, useState } from 'react'
import { toHalfWidth } from '../../../../domain/kit/characters.ts'
import type { Row } from '../../../../domain/kit/document.ts'
import { label } from '../../../../domain/kit/label.ts'
import { lineFields } from '../../declare/quantities/line-fields.ts'
import { useText } from '../../../../renderer/text/text.ts'
import { words } from '../../../../renderer/text/words.ts'

const CLEAR = label('清空条件', 'Empty the conditions')
const NAMES = ['name', 'hsCode', 'spec'] as const
const TITLES = {
  name: lineFields.productName.label,
  hsCode: lineFields.hsCode.label,
  spec: lineFields.spec.label,
}

export type Conditions = Readonly<Record<(typeof NAMES)[number], string>>
export const NO_CONDITIONS: Conditions = { name: '', hsCode: '', spec: '' }

const folded = (text: string | undefined): string =>
  toHalfWidth(text ?? '')
    .trim()
    .toLowerCase()

export const fits = (conditions: Conditions, row: Row): boolean =>
  NAMES.every((name) => folded(row[name]).includes(folded(conditions[name])))

export function ProductsQuery({ onAsk }: { readonly onAsk: (conditions: Conditions) => void }) {
  const t = useText()
  const id = useId()
  const [typed, setTyped] = useState(NO_CONDITIONS)
  return (
    <search>
      <form
        className="rows-query"
        onSubmit={(event) => {
          event.preventDefault()
          onAsk(typed)
        }}
      >
        {NAMES.map((name) => (
          <span key={name}>
            <label htmlFor={`${id}${name}`}>{t(TITLES[name])}</label>
            <Input
              id={`${id}${name}`}
              autoComplete="off"
              maxLength={100}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          </span>
        ))}
        <Button htmlType="submit">{t(words.query)}</Button>
        <Button
          onClick={() => {
            setTyped(NO_CONDITIONS)
            onAsk(NO_CONDITIONS)
          }}
        >
          {t(CLEAR)}
        </Button>
      </form>
    </search>
  )
}
