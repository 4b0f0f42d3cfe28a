/** What became of each job as a journal tells it. */
import { isJobOver, mayHavePrinted } from '../../../../domain/printing/job.ts'
import type { JournalEntry } from '../../../../domain/printing/journal.ts'

/** The last entry of each job. */
export function lastOf(entries: readonly JournalEntry[]): Map<string, JournalEntry> {
  return new Map(entries.map((entry) => [entry.jobId, entry]))
}

/** A page may have reached paper, and no person has said yet what became of it. */
export const waitsForAnswer = ({ state }: JournalEntry): boolean => mayHavePrinted(state) && !isJobOver(state)

export const isAnswered = ({ state }: JournalEntry): boolean => state === 'CONFIRMED' || state === 'SPOILED'
