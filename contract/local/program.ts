import * as z from 'zod'
import { procedure } from '../errors.ts'

export const program = {
  /** 退出程序: ends the application behind the window, not only this session. Answers, then stores what is under way and ends. */
  quit: procedure.output(z.object({ isEnding: z.literal(true) })),
}
