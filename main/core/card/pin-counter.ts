/** Wrong PINs in a row, as far as this program has seen them: most tokens do not say how many are left. */
import { label } from '../../../domain/kit/label.ts'
import { fail, type Problem, type Result } from '../../../domain/kit/problem.ts'

export interface PinCounter {
  /** Passes the answer on; a wrong PIN is told together with how many there were. */
  counted<T>(serial: string, answer: Result<T>): Result<T>
}

export function createPinCounter(): PinCounter {
  const wrong = new Map<string, number>()
  return {
    counted: (serial, answer) => {
      if (answer.ok) {
        wrong.delete(serial)
        return answer
      }
      if (answer.problem.code !== 'AUTH_PIN_WRONG') return answer
      const count = (wrong.get(serial) ?? 0) + 1
      wrong.set(serial, count)
      return fail(withCount(answer.problem, count))
    },
  }
}

const withCount = (said: Problem, count: number): Problem => ({
  ...said,
  message: label(
    `${said.message.zh}（已连续输错 ${count} 次）`,
    `${said.message.en} (${count} wrong in a row)`,
  ),
})
