/** Opening the box that asks for the results of print jobs, from anywhere in the window, and what the last answer was about. */
import { createContext, useContext } from 'react'
import type { OpenJob } from '../../contract/local/printing.ts'
import type { ExtraBlank } from '../../domain/printing/journal.ts'

/** A job and what the clerk has said of it. */
export interface Settled {
  readonly job: OpenJob
  /** `accounted`: sheets that came out after it had been answered. */
  readonly result: 'printed' | 'spoiled' | 'accounted'
  /** Sheets that it cost besides its own. */
  readonly alsoSpoiled: readonly ExtraBlank[]
}

export interface Jobs {
  readonly show: () => void
  readonly settled: Settled | null
  readonly settle: (settled: Settled | null) => void
}

const JobsContext = createContext<Jobs | null>(null)
export const JobsContextProvider = JobsContext.Provider

export function useJobs(): Jobs {
  const jobs = useContext(JobsContext)
  if (!jobs) throw new Error('useJobs outside of JobsProvider')
  return jobs
}
