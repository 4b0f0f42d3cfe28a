/** `bomb`: more parts or more bytes than it may have. `encrypted`: with the password of the ZIP itself. */
export type ZipTrouble = 'malformed' | 'encrypted' | 'bomb'

/** Thrown by the reader of ZIP packages, and caught by whoever opened one. */
export class ZipError extends Error {
  readonly trouble: ZipTrouble

  constructor(trouble: ZipTrouble, message: string) {
    super(message)
    this.trouble = trouble
  }
}
