/**
 * Print jobs whose result a person has to give (CERT-14, CERT-15). The box opens by itself at the start of a session
 * when a job is open, and whenever a further job comes to wait for an answer; it can be put off and is never forgotten.
 */
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useApi } from '../app/client.ts'
import { JobsContextProvider } from './jobs.ts'

const JobsDialog = lazy(() => import('./JobsDialog.tsx'))
/** The spooler's progress comes by push; this catches a push that was lost. */
const POLL_MS = 3_000

export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const { query } = useApi()
  const [isShown, setIsShown] = useState(false)
  const jobs = useQuery(query.printing.openJobs.queryOptions({ refetchInterval: (cached) => (cached.state.data?.length ? POLL_MS : false) }))
  const known = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!jobs.data) return
    const hasNew = jobs.data.some((job) => !known.current.has(job.jobId))
    known.current = new Set(jobs.data.map((job) => job.jobId))
    if (hasNew) setIsShown(true)
    if (jobs.data.length === 0) setIsShown(false)
  }, [jobs.data])
  const value = useMemo(() => ({ show: () => setIsShown(true) }), [])
  return (
    <JobsContextProvider value={value}>
      {children}
      {isShown && jobs.data && (
        <Suspense>
          <JobsDialog jobs={jobs.data} onClose={() => setIsShown(false)} />
        </Suspense>
      )}
    </JobsContextProvider>
  )
}
