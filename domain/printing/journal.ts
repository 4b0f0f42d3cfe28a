/** One entry of the append-only print journal (PRN-06), chained by SHA-256 over its canonical JSON. */
import * as z from 'zod'
import { canonicalJson } from '../kit/canonical.ts'
import { jobStateNames } from './job.ts'
import { extraReasonNames, spoilReasonNames } from './blank.ts'

export const FIRST_HASH = '0'.repeat(64)

/** A number besides those of the job that it cost, as the clerk says. */
export const extraBlankSchema = z.strictObject({
  blankNo: z.string().min(1).max(20),
  reason: z.enum(extraReasonNames),
})
export type ExtraBlank = z.infer<typeof extraBlankSchema>
export const MOST_EXTRA = 10

export const journalEntrySchema = z.strictObject({
  /** From 1, without gaps, per workstation and account. */
  seq: z.int().min(1),
  prev: z.string().length(64),
  /** UTC instant of the workstation's clock, ISO 8601; informative, never used for order or law. */
  at: z.iso.datetime(),
  jobId: z.uuid(),
  state: z.enum(jobStateNames),
  certificateNo: z.string().max(64),
  /** The numbered sheets of the job in page order. */
  blankNos: z.array(z.string().max(20)).max(50),
  printer: z.string().max(200),
  who: z.string().max(100),
  osJobId: z.string().max(100).optional(),
  reason: z.enum(spoilReasonNames).optional(),
  note: z.string().max(1000).optional(),
  /** Of the journal's file that the control held: a copy of the file is another one. */
  incarnation: z.uuid().optional(),
  /** Also of an entry that leaves the state as it was: a sheet found after the answer. */
  alsoSpoiled: z.array(extraBlankSchema).max(MOST_EXTRA).optional(),
  hash: z.string().length(64),
})

export type JournalEntry = z.infer<typeof journalEntrySchema>
export type UnsealedEntry = Omit<JournalEntry, 'hash'>

/** The hash of an entry; `sha256` maps UTF-8 text to lower-case hex. */
export function sealEntry(entry: UnsealedEntry, sha256: (text: string) => string): JournalEntry {
  return { ...entry, hash: sha256(canonicalJson(entry)) }
}

/** Index of the first entry that breaks the chain starting after `(seq, hash)`, or -1 when the chain holds. */
export function firstBreak(
  entries: readonly JournalEntry[],
  after: { readonly seq: number; readonly hash: string },
  sha256: (text: string) => string,
): number {
  let { seq, hash } = after
  for (const [index, entry] of entries.entries()) {
    const { hash: sealed, ...open } = entry
    if (entry.seq !== seq + 1 || entry.prev !== hash || sha256(canonicalJson(open)) !== sealed) return index
    seq = entry.seq
    hash = sealed
  }
  return -1
}
