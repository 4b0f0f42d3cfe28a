/**
 * Names of codes, as many as a page shows: what is asked for in one moment goes to the application in one call, and is
 * asked for again only when a code table has changed. The client asks its core, the desk the server.
 */
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { label, type Label } from '../../../domain/kit/label.ts'
import { useText, type Translate } from '../../text/text.ts'

export interface CodeRef {
  readonly table: string
  readonly code: string
}

export interface CodeName extends CodeRef, Label {
  readonly isRetired: boolean
  /** Of a row of a record collection: what stands in place of its id. */
  readonly number?: string | undefined
}

export type LoadNames = (wanted: readonly CodeRef[]) => Promise<readonly CodeName[]>
/** One name; null when the table has no such code. */
type LoadName = (ref: CodeRef) => Promise<CodeName | null>

/** What one call may ask for. */
const MOST = 1_000
const RETIRED = label('（已停用）', ' (no longer in use)')

const keyOf = ({ table, code }: CodeRef): string => `${table}\n${code}`

interface Waiting {
  readonly ref: CodeRef
  readonly resolve: (name: CodeName | null) => void
  readonly reject: (error: unknown) => void
}

export function inBatches(load: LoadNames): LoadName {
  let waiting: Waiting[] = []
  const send = async (batch: readonly Waiting[]) => {
    try {
      const names = new Map((await load(batch.map(({ ref }) => ref))).map((name) => [keyOf(name), name]))
      for (const { ref, resolve } of batch) resolve(names.get(keyOf(ref)) ?? null)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  const sendAll = () => {
    const all = waiting
    waiting = []
    for (let at = 0; at < all.length; at += MOST) void send(all.slice(at, at + MOST))
  }
  return (ref) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ ref, resolve, reject }) === 1) setTimeout(sendAll)
    })
}

const CodeNamesContext = createContext<LoadName | null>(null)
export const CodeNamesProvider = CodeNamesContext.Provider

/** Under it all names are kept: invalidated when a table has changed. */
export const codeNamesKey = ['code-name'] as const

/** Undefined while it is not known yet, null when there is no such code. */
export function useCodeName(table: string, code: string): CodeName | null | undefined {
  const load = useContext(CodeNamesContext)
  if (!load) throw new Error('useCodeName outside of CodeNamesProvider')
  return useQuery({
    queryKey: [...codeNamesKey, table, code],
    queryFn: () => load({ table, code }),
    enabled: code !== '',
    staleTime: Infinity,
  }).data
}

/** `5166 南沙新港`; the code alone when its table does not have it. */
export function nameOf(code: string, name: CodeName | null | undefined, t: Translate): string {
  return name ? `${name.number ?? code} ${t(name)}${name.isRetired ? t(RETIRED) : ''}`.trim() : code
}

export function useNameOf(table: string, code: string): string {
  const t = useText()
  return nameOf(code, useCodeName(table, code), t)
}
