/** 选择显示列 (GEN-09): ticked columns are shown, in the order that the clerk gives them; 恢复默认 brings the list's own back. */
import ArrowDownOutlined from '@ant-design/icons/es/icons/ArrowDownOutlined'
import ArrowUpOutlined from '@ant-design/icons/es/icons/ArrowUpOutlined'
import TableOutlined from '@ant-design/icons/es/icons/TableOutlined'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { Pop } from '../box/Pop.tsx'

interface Props {
  readonly all: readonly { readonly name: string; readonly title: string }[]
  readonly shown: readonly string[]
  readonly onChange: (shown: readonly string[] | undefined) => void
}

export function ColumnChooser({ all, shown, onChange }: Props) {
  const t = useText()
  const ordered = [
    ...shown.flatMap((name) => all.filter((column) => column.name === name)),
    ...all.filter((column) => !shown.includes(column.name)),
  ]
  const toggle = (name: string) => {
    const next = shown.includes(name) ? shown.filter((column) => column !== name) : [...shown, name]
    if (next.length > 0) onChange(next)
  }
  const move = (name: string, step: -1 | 1) => {
    const at = shown.indexOf(name)
    const others = shown.filter((column) => column !== name)
    onChange([...others.slice(0, at + step), name, ...others.slice(at + step)])
  }
  const arrow = (column: { readonly name: string; readonly title: string }, step: -1 | 1) => {
    const at = shown.indexOf(column.name)
    const title = `${t(step < 0 ? words.moveUp : words.moveDown)} ${column.title}`
    return (
      <Button
        type="text"
        size="small"
        aria-label={title}
        title={title}
        disabled={at < 0 || at + step < 0 || at + step >= shown.length}
        icon={step < 0 ? <ArrowUpOutlined /> : <ArrowDownOutlined />}
        onClick={() => move(column.name, step)}
      />
    )
  }
  const choices = (
    <>
      <fieldset className="column-choices" aria-label={t(words.columns)}>
        {ordered.map((column) => (
          <div key={column.name} className="column-choice">
            <Checkbox checked={shown.includes(column.name)} onChange={() => toggle(column.name)}>
              {column.title}
            </Checkbox>
            {arrow(column, -1)}
            {arrow(column, 1)}
          </div>
        ))}
      </fieldset>
      <Button size="small" className="column-defaults" onClick={() => onChange(undefined)}>
        {t(words.defaults)}
      </Button>
    </>
  )
  return (
    <Pop placement="bottomRight" content={choices}>
      <Button
        size="small"
        className="push-right"
        title={t(words.columns)}
        aria-label={t(words.columns)}
        icon={<TableOutlined />}
      />
    </Pop>
  )
}
