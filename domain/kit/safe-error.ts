/**
 * An error as it may stand in a log: what broke and where, and nothing of what was being worked on. Messages of
 * databases and parsers quote values, and the wrapper of a failed query lists its parameters (SEC-04).
 */
export interface SafeError {
  readonly type: string
  readonly code?: string
  /** The first line, up to whatever it quotes. */
  readonly message?: string
  /** The statement with its placeholders. */
  readonly query?: string
  readonly constraint?: string
  readonly stack: string
  readonly cause?: SafeError
}

const MAX_LENGTH = 2_000
const MAX_CAUSES = 4

export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, stack: '' }
  const query = textAt(error, 'query')
  const code = textAt(error, 'code')
  const constraint = textAt(error, 'constraint')
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(query === undefined
      ? error instanceof SyntaxError
        ? {}
        : { message: unquoted(error.message) }
      : { query }),
    ...(constraint !== undefined && { constraint }),
    stack: framesOf(error.stack ?? ''),
    ...(error.cause !== undefined && depth < MAX_CAUSES && { cause: safeError(error.cause, depth + 1) }),
  }
}

function textAt(error: Error, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value.slice(0, MAX_LENGTH) : undefined
}

/** Of a parser nothing is kept: it repeats what it could not read. Else a value stands in quotes, behind a colon or on a line of its own; what is said before it is the program's. */
const unquoted = (message: string): string => /^[^"'`“‘「『:\n]*/u.exec(message)?.[0].slice(0, 200) ?? ''

/** The first lines repeat the message. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at\s/u.test(line))
    .slice(0, 20)
    .join('\n')
