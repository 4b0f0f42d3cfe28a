/** The doors that systems have for one role; none is chosen until somebody chooses. */
import { label } from '../../domain/kit/label.ts'
import { useText } from '../text/text.ts'
import type { Entrance } from './entrance.ts'

const DOORS = label('入口', 'Entrances')

interface Props {
  readonly entrances: readonly Entrance[]
  readonly chosen: Entrance | undefined
  readonly onChoose: (entrance: Entrance | undefined) => void
}

export function Entrances({ entrances, chosen, onChoose }: Props) {
  const t = useText()
  return (
    <fieldset aria-label={t(DOORS)} className="login-entrances">
      {entrances.map((entrance) => (
        <button
          key={entrance.title.zh}
          type="button"
          aria-pressed={chosen === entrance}
          onClick={() => onChoose(chosen === entrance ? undefined : entrance)}
        >
          {t(entrance.title)}
        </button>
      ))}
    </fieldset>
  )
}
