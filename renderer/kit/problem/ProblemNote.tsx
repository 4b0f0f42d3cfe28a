/** A problem in words: the message, the precise reason beneath it, what became of the blank form, and what to do next. */
import { label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { useText } from '../../text/text.ts'

const consumed = {
  yes: label('空白单证已消耗。', 'The blank form is used up.'),
  no: label('空白单证未消耗。', 'The blank form is not used up.'),
  unknown: label('空白单证是否消耗尚不确定。', 'It is not known whether the blank form is used up.'),
} as const
const SAFE = label('可以安全重试。', 'It is safe to try again.')
const UNSAFE = label('请勿直接重试。', 'Do not simply try again.')
const NEXT = label('下一步：', 'Next: ')

export function ProblemNote({ problem }: { readonly problem: Problem }) {
  const t = useText()
  // Whether a retry is safe is a question only where a numbered form is at stake.
  const facts = problem.blankConsumed ? [t(consumed[problem.blankConsumed]), problem.retrySafe !== undefined && t(problem.retrySafe ? SAFE : UNSAFE)].filter(Boolean) : []
  return (
    <div role="alert" className="problem-note" data-code={problem.code}>
      <p className="problem-message">{t(problem.message)}</p>
      {problem.detail && <p>{t(problem.detail)}</p>}
      {facts.length > 0 && <p>{facts.join(' ')}</p>}
      {problem.next && (
        <p>
          {t(NEXT)}
          {t(problem.next)}
        </p>
      )}
    </div>
  )
}
