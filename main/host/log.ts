/** What a host needs of a log; pino's logger is one. */
export interface HostLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
