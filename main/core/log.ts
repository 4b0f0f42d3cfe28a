/** Where the core writes what happened. A host gives it. */
export interface Log {
  info(message: string, more?: Readonly<Record<string, unknown>>): void
  warn(message: string, more?: Readonly<Record<string, unknown>>): void
  error(message: string, more?: Readonly<Record<string, unknown>>): void
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
