/** What a problem says of the numbered form that was at stake; nothing where none was. */
import { label, type Label } from '../../../domain/kit/label.ts'
import type { Problem } from '../../../domain/kit/problem.ts'

const consumed = {
  yes: label('空白单证已消耗。', 'The blank form is used up.'),
  no: label('本次没有打印，空白单证未消耗。', 'Nothing was printed, the blank form is not used up.'),
  unknown: label('空白单证是否消耗尚不确定。', 'It is not known whether the blank form is used up.'),
} as const
const SAFE = label('可以安全重试。', 'It is safe to try again.')
const UNSAFE = label('请勿直接重试。', 'Do not simply try again.')

/** Whether a retry is safe is a question only where a numbered form is at stake; that it is not, only where it may be used up. */
export function factsOf({
  blankConsumed,
  retrySafe,
}: Pick<Problem, 'blankConsumed' | 'retrySafe'>): readonly Label[] {
  if (!blankConsumed) return []
  const retry = retrySafe === true ? [SAFE] : retrySafe === false && blankConsumed !== 'no' ? [UNSAFE] : []
  return [consumed[blankConsumed], ...retry]
}
