/** A problem in words: the message, the precise reason beneath it, what became of the blank form, and what to do next, at once where that can be. */
import Button from 'antd/es/button'
import { label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { useText } from '../../text/text.ts'
import { useProblemAction } from './actions.ts'
import { factsOf } from './facts.ts'

const NEXT = label('下一步：', 'Next: ')

interface Props {
  readonly problem: Problem
  /** What stands around it is left when its button is pressed. */
  readonly onAction?: () => void
}

export function ProblemNote({ problem, onAction }: Props) {
  const t = useText()
  const action = useProblemAction(problem.action)
  const facts = factsOf(problem)
  return (
    <div role="alert" className="problem-note" data-code={problem.code}>
      <p className="problem-message">{t(problem.message)}</p>
      {problem.detail && <p>{t(problem.detail)}</p>}
      {facts.length > 0 && <p>{facts.map(t).join(' ')}</p>}
      {problem.next && (
        <p>
          {t(NEXT)}
          {t(problem.next)}
        </p>
      )}
      {action && (
        <p>
          <Button
            size="small"
            onClick={() => {
              onAction?.()
              action.run()
            }}
          >
            {t(action.title)}
          </Button>
        </p>
      )}
    </div>
  )
}
