/** 选择显示列 (GEN-09): ticked columns are shown; remembered per account and list. */
import TableOutlined from '@ant-design/icons/es/icons/TableOutlined'
import Button from 'antd/es/button'
import Checkbox from 'antd/es/checkbox'
import Popover from 'antd/es/popover'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'

interface Props {
  readonly all: readonly { readonly name: string; readonly title: string }[]
  readonly shown: readonly string[]
  readonly onChange: (shown: string[]) => void
}

export function ColumnChooser({ all, shown, onChange }: Props) {
  const t = useText()
  const toggle = (name: string) => {
    const next = all.map((column) => column.name).filter((column) => (column === name ? !shown.includes(name) : shown.includes(column)))
    if (next.length > 0) onChange(next)
  }
  const choices = (
    <fieldset className="column-choices" aria-label={t(words.columns)}>
      {all.map((column) => (
        <Checkbox key={column.name} checked={shown.includes(column.name)} onChange={() => toggle(column.name)}>
          {column.title}
        </Checkbox>
      ))}
    </fieldset>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={choices} destroyOnHidden>
      <Button size="small" className="push-right" title={t(words.columns)} aria-label={t(words.columns)} icon={<TableOutlined />} />
    </Popover>
  )
}
