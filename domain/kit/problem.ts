import * as z from 'zod'
import type { Label } from './label.ts'

export const labelSchema = z.object({ zh: z.string(), en: z.string() })

/** Where in a document a message belongs: `fields.reason`, `rows.goods.<rowId>.quantity`, `attachments.proof`. */
export const placedMessageSchema = z.object({ at: z.string(), message: labelSchema })

/**
 * An expected failure, in words that a clerk can act on. `code` starts with its family
 * (`STOCK_ CERT_ CONTROL_ PRINTER_ SPOOL_ GEOMETRY_ CONFIRM_ AUTH_ DRAFT_ SYNC_ FILE_ INPUT_`).
 * The print families also say what became of the blank form and whether a retry is safe.
 */
const schema = z.object({
  code: z.string().regex(/^[A-Z]+_[A-Z0-9_]+$/),
  message: labelSchema,
  /** The precise reason, shown beneath the message. */
  detail: labelSchema.optional(),
  /** One next action, in the clerk's language. */
  next: labelSchema.optional(),
  /** What the window can do about it at once, as a button beside the words. */
  action: z.enum(['confirmPrint']).optional(),
  /** Is the blank form used up by what happened? Said only where a numbered form was at stake. */
  blankConsumed: z.enum(['yes', 'no', 'unknown']).optional(),
  retrySafe: z.boolean().optional(),
  /** Messages at single fields. */
  places: z.array(placedMessageSchema).optional(),
})

export type PlacedMessage = z.infer<typeof placedMessageSchema>
export interface Problem extends z.infer<typeof schema> {}

/** By its name: every procedure of both contracts carries it seven times. */
export const problemSchema: z.ZodType<Problem, Problem> = schema

/** Where messages about the document as a whole belong. */
export const WHOLE = ''

/** The messages of a refusal: where it names no place it is about the whole document. */
export const placesOf = ({ places = [], message }: Problem): readonly PlacedMessage[] =>
  places.length > 0 ? places : [{ at: WHOLE, message }]

/** A result that the caller must look at. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem }
}

/** Shorthand for a problem with a code and a message. */
export function problem(code: string, message: Label, more: Omit<Problem, 'code' | 'message'> = {}): Problem {
  return { code, message, ...more }
}
