/** Beneath a comparison that can be decided: all of one side at once, how much is left, 【确定】. */
import Button from 'antd/es/button'
import type { Side } from '../../../contract/local/documents.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import type { Line } from './difference.ts'
import { say } from './words.ts'

export type Choices = Readonly<Record<string, Side>>

interface Props {
  readonly lines: readonly Line[]
  readonly choices: Choices
  readonly isBusy?: boolean
  readonly onChoose: (choices: Choices) => void
  readonly onOk: () => void
}

export function ChoiceButtons({ lines, choices, isBusy = false, onChoose, onOk }: Props) {
  const t = useText()
  const open = lines.filter(({ by }) => by === undefined).map(({ difference }) => difference.at)
  const left = open.filter((at) => choices[at] === undefined).length
  const chooseAll = (side: Side) => onChoose(Object.fromEntries(open.map((at) => [at, side])))
  return (
    <>
      <Button disabled={open.length === 0} onClick={() => chooseAll('mine')}>
        {t(say.allMine)}
      </Button>
      <Button disabled={open.length === 0} onClick={() => chooseAll('theirs')}>
        {t(say.allTheirs)}
      </Button>
      <span className="push-right" aria-live="polite">
        {t(left > 0 ? say.left(left) : say.ready)}
      </span>
      <Button type="primary" disabled={left > 0} loading={isBusy} onClick={onOk}>
        {t(words.ok)}
      </Button>
    </>
  )
}
