/** Opening the box that asks for the results of print jobs, from anywhere in the window. */
import { createContext, useContext } from 'react'

export interface Jobs {
  readonly show: () => void
}

const JobsContext = createContext<Jobs | null>(null)
export const JobsContextProvider = JobsContext.Provider

export function useJobs(): Jobs {
  const jobs = useContext(JobsContext)
  if (!jobs) throw new Error('useJobs outside of JobsProvider')
  return jobs
}
