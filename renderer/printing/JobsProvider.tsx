/**
 * Print jobs whose result a person has to give (CERT-14, CERT-15). The box opens by itself at the start of a session
 * when a job is open, and whenever a further job comes to wait for an answer, or one is found to have been begun again; it can be
 * put off and is never forgotten.
 */
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import type { OpenJob } from '../../contract/local/printing.ts'
import { useApi } from '../app/client.ts'
import { label } from '../../domain/kit/label.ts'
import { ProblemActionsProvider } from '../kit/problem/actions.ts'
import { JobsContextProvider, type Settled } from './jobs.ts'

/** A second sheet is a question of its own. */
const questionOf = ({ jobId, isTwice }: OpenJob): string => `${jobId}${isTwice ? ' twice' : ''}`

const JobsDialog = lazy(() => import('./JobsDialog.tsx'))
const CONFIRM = label('去确认', 'Go and confirm')
/** The spooler's progress comes by push; this catches a push that was lost. */
const POLL_MS = 3_000

export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const { query } = useApi()
  const [isAsked, setIsAsked] = useState(false)
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set())
  const jobs = useQuery(
    query.printing.openJobs.queryOptions({
      refetchInterval: (cached) => (cached.state.data?.length ? POLL_MS : false),
    }),
  )
  const open = jobs.data ?? []
  const isShown = open.length > 0 && (isAsked || open.some((job) => !putOff.has(questionOf(job))))
  const [settled, setSettled] = useState<Settled | null>(null)
  const value = useMemo(() => ({ show: () => setIsAsked(true), settled, settle: setSettled }), [settled])
  const actions = useMemo(() => ({ confirmPrint: { title: CONFIRM, run: () => setIsAsked(true) } }), [])
  const close = () => {
    setIsAsked(false)
    setPutOff(new Set(open.map(questionOf)))
  }
  return (
    <JobsContextProvider value={value}>
      <ProblemActionsProvider value={actions}>{children}</ProblemActionsProvider>
      {isShown && (
        <Suspense>
          <JobsDialog jobs={open} onClose={close} />
        </Suspense>
      )}
    </JobsContextProvider>
  )
}
