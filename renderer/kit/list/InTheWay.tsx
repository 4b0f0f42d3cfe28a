/** Conditions that stood in the way, by name, each taken off with a click; how many are found then. */
import Button from 'antd/es/button'
import { conditionLabel, type Collection } from '../../../domain/kit/collection.ts'
import { label, type Label } from '../../../domain/kit/label.ts'
import type { Filter } from '../../../domain/kit/list.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import type { Conditions } from './conditions.ts'
import { saidCondition, type WayOut } from './ways-out.ts'

const say = {
  nothing: label('没有同时符合全部条件的记录。去掉条件：', 'Nothing fits all conditions. Take off: '),
  more: (count: number, more: string) =>
    label(
      `另有 ${count}${more} 条符合所输入的内容，因以下条件未显示：`,
      `${count}${more} more ${count === 1 && more === '' ? 'record' : 'records'} fit what was typed, kept back by: `,
    ),
  finds: (count: number, more: string) => label(`可查到 ${count}${more} 条`, `finds ${count}${more}`),
} as const

interface Props {
  readonly collection: Collection
  readonly filters: readonly Filter[]
  readonly conditions: Conditions
  readonly ways: readonly { readonly way: WayOut; readonly total: number }[]
  /** How many are shown already. */
  readonly shown: number
  readonly firstChoices?: Readonly<Record<string, readonly (readonly [string, Label])[]>>
  /** So many are counted, the rest is told as `+`; all are when absent. */
  readonly countedTo?: number
  readonly onTakeOff: (columns: readonly string[]) => void
}

export function InTheWay({
  collection,
  filters,
  conditions,
  ways,
  shown,
  firstChoices = {},
  countedTo = Number.POSITIVE_INFINITY,
  onTakeOff,
}: Props) {
  const t = useText()
  const nameOf = (column: string) => {
    const filter = filters.find((other) => other.column === column)
    const value = filter ? saidCondition(collection, filter, conditions, t, firstChoices[column]) : ''
    return `${t(conditionLabel(collection, column))} ${value}`.trim()
  }
  const moreThan = (total: number): string => (total >= countedTo ? '+' : '')
  const [first] = ways
  if (!first) return null
  return (
    <output className="in-the-way">
      <span>{t(shown === 0 ? say.nothing : say.more(first.total - shown, moreThan(first.total)))}</span>
      {ways.map(({ way, total }) => {
        const names = way.drop.map(nameOf).join(t(words.comma))
        return (
          <Button key={names} size="small" onClick={() => onTakeOff(way.drop)}>
            ✕ {names}
            {t(words.opening)}
            {t(say.finds(total, moreThan(total)))}
            {t(words.closing)}
          </Button>
        )
      })}
    </output>
  )
}
