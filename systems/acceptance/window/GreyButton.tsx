/** A button that is grey while its state forbids it: still reached by keys, and on hover and focus it says why. */
import Button from 'antd/es/button'
import { useId } from 'react'
import type { Label } from '../../../domain/kit/label.ts'
import { useText } from '../../../renderer/text/text.ts'

interface Props {
  readonly title: Label
  /** Null: it may be pressed. */
  readonly why: Label | null
  readonly isLoading?: boolean
  readonly onClick: () => void
}

export function GreyButton({ title, why, isLoading = false, onClick }: Props) {
  const t = useText()
  const id = useId()
  return (
    <span className="grey-tool">
      <Button
        aria-disabled={why !== null}
        {...(why && { className: 'button-grey', 'aria-describedby': id })}
        loading={isLoading}
        onClick={() => why === null && onClick()}
      >
        {t(title)}
      </Button>
      {why && (
        <span role="tooltip" id={id} className="grey-why">
          {t(why)}
        </span>
      )}
    </span>
  )
}
