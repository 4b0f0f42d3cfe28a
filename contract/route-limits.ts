/** What may be sent to a route: declared with it, and known before a byte of a body is read (SEC-04). */
export interface RouteMeta {
  /** Bytes of a whole request; {@link SMALL_BYTES} where a route says nothing. */
  readonly maxBytes?: number
  /** The input carries a file, beside JSON or as a form. */
  readonly takesFile?: boolean
  /** Changes nothing, though it is no GET: asked by pages by themselves, it does not keep a session at the desk alive. */
  readonly isLook?: boolean
}

/** Enough for every call that carries neither a document, a list nor a file; and all that somebody without a session may send. */
export const SMALL_BYTES = 64 * 1024
const MB = 1024 * 1024
/** One document, or a list of some thousand lines. */
export const LARGE_BYTES = 4 * MB
/** A batch of 100 documents. */
export const LARGEST_BYTES = 8 * MB
