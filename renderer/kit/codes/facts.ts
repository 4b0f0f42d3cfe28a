/** What code tables say of codes, for a form that looks facts up: whole tables, at hand before the form is judged. */
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { factsOf, type FactRow } from '../../../domain/codes/facts.ts'
import type { Facts } from '../../../domain/kit/facts.ts'
import type { AnyForm } from '../../../domain/kit/form.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { codesKey, useCodeSource } from './code-source.ts'

type Rows = readonly FactRow[]

interface Loaded {
  readonly isComplete: boolean
  readonly error: Error | null
  /** By table. */
  readonly rows: Readonly<Record<string, Rows>>
}

const finder = (rows: Readonly<Record<string, Rows>>) => {
  const tables = new Map(
    Object.entries(rows).map(([table, all]) => [table, new Map(all.map((row) => [row.code, row]))]),
  )
  return (table: string, code: string) => tables.get(table)?.get(code)
}

/** Read whenever a fact is looked up: a form may stay open over midnight. */
const today = (): string => legalDate(new Date())

/** Undefined while the tables are on their way; another function as soon as one of them has changed. */
export function useFacts(form: AnyForm | undefined): Facts | Error | undefined {
  const source = useCodeSource()
  const lookups = form?.lookups ?? NONE
  const { isComplete, error, rows } = useQueries({
    queries: lookups.map((table) => ({
      queryKey: [...codesKey, 'facts', table],
      queryFn: () => source.facts(table),
      staleTime: Infinity,
    })),
    combine: (found): Loaded => ({
      isComplete: found.every(({ data }) => data !== undefined),
      error: found.find((one) => one.error !== null)?.error ?? null,
      rows: Object.fromEntries(lookups.map((table, index) => [table, found[index]?.data ?? []])),
    }),
  })
  const find = useMemo(() => finder(rows), [rows])
  return useMemo(() => {
    if (!form || !isComplete) return error ?? undefined
    return factsOf(form, find, today)
  }, [form, isComplete, error, find])
}

const NONE: readonly string[] = []
