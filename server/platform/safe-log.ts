/** The server's log, whoever made it: errors are written without what was being worked on. */
import type { Logger } from 'pino'
import { safeError } from '../../domain/kit/safe-error.ts'

export const withoutContent = (log: Logger): Logger =>
  log.child(
    {},
    {
      serializers: { err: (error: unknown) => safeError(error), error: (error: unknown) => safeError(error) },
    },
  )
