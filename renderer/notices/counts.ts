/** What the menu and the home page count, live: unread notices, documents that wait for the clerk, drafts to compare. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useApi } from '../app/client.ts'

export interface NoticeCounts {
  readonly unread: number
  /** Of these, by the system that they are about. */
  readonly unreadOf: Readonly<Record<string, number>>
  /** By kind of document. */
  readonly todo: Readonly<Record<string, number>>
  /** Drafts that a colleague's change stands against. */
  readonly unmerged: number
}

const NONE: NoticeCounts = { unread: 0, unreadOf: {}, todo: {}, unmerged: 0 }

export function useNoticeCounts(): NoticeCounts {
  const { query } = useApi()
  return useQuery(query.notices.counts.queryOptions({ placeholderData: keepPreviousData })).data ?? NONE
}
