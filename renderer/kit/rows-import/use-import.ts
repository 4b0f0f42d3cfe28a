/** One import from choosing a file to its findings: read in the application, may be stopped, nothing is kept. */
import { useEffect, useRef, useState } from 'react'
import type { Imported } from '../../../contract/local/import.ts'
import type { Problem } from '../../../domain/kit/problem.ts'
import { useApi } from '../../app/client.ts'
import { problemOf } from '../../app/problem.ts'
import { useLanguage } from '../../text/text.ts'

export interface ImportTarget {
  readonly kind: string
  /** Name of the sub-table. */
  readonly rows: string
  readonly existing: number
}

export type ImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly file: File }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly problem: Problem }
  | { readonly is: 'read'; readonly file: File; readonly found: Imported; readonly choice: ImportChoice }

/** What the clerk chose of the file; what is not chosen is for the application to say. */
export interface ImportChoice {
  readonly sheet?: string
  readonly hidden?: 'in' | 'out'
}

export function useImport(target: ImportTarget) {
  const { client } = useApi()
  const language = useLanguage()
  const [state, setState] = useState<ImportState>({ is: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const read = async (file: File, choice: ImportChoice = {}): Promise<void> => {
    running.current?.abort()
    const run = new AbortController()
    running.current = run
    setState({ is: 'reading', file })
    try {
      const found = await client.rowsImport.read(
        { ...target, language, file, ...choice },
        { signal: run.signal },
      )
      if (!run.signal.aborted) setState({ is: 'read', file, found, choice })
    } catch (error) {
      if (running.current === run)
        setState(run.signal.aborted ? { is: 'stopped' } : { is: 'failed', problem: problemOf(error) })
    }
  }
  return {
    state,
    read,
    stop: () => running.current?.abort(),
    template: () => client.rowsImport.template({ ...target, language }),
    report: (file: File, choice: ImportChoice) =>
      client.rowsImport.report({ ...target, language, file, ...choice }),
  }
}
