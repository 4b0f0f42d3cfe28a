/** contract/local/program.ts */
import { label } from '../../../domain/kit/label.ts'
import { problem } from '../../../domain/kit/problem.ts'
import { os } from '../implementer.ts'
import type { CoreOptions } from '../options.ts'
import { refusal } from '../refusal.ts'

/** Milliseconds for the answer to reach the window before its connection ends. */
const UNTIL_ANSWERED = 100

export function programHandlers({ quit }: CoreOptions) {
  return os.program.router({
    quit: os.program.quit.handler(() => {
      if (!quit)
        throw refusal(
          'REFUSED',
          problem(
            'PROGRAM_NO_QUIT',
            label('此程序不能从窗口退出', 'This program cannot be ended from its window'),
          ),
        )
      setTimeout(quit, UNTIL_ANSWERED)
      return { isEnding: true as const }
    }),
  })
}
