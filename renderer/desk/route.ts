/** Where the officer is, kept in the address so that reload and the browser's own back button work. */
import { useSyncExternalStore } from 'react'

export type Route =
  | { readonly page: 'todo' | 'issue-certificate' | 'issue-blanks' | 'ledger' | 'audit' | 'security' | 'notices' | 'codes' }
  | { readonly page: 'list'; readonly collection: string }
  | { readonly page: 'document'; readonly id: string }

const simple = ['todo', 'issue-certificate', 'issue-blanks', 'ledger', 'audit', 'security', 'notices', 'codes'] as const

export function addressOf(route: Route): string {
  if (route.page === 'list') return `#/list/${encodeURIComponent(route.collection)}`
  if (route.page === 'document') return `#/document/${encodeURIComponent(route.id)}`
  return `#/${route.page}`
}

export function parseAddress(hash: string): Route {
  const [, page = '', argument = ''] = hash.split('/')
  if (page === 'list' && argument !== '') return { page: 'list', collection: decodeURIComponent(argument) }
  if (page === 'document' && argument !== '') return { page: 'document', id: decodeURIComponent(argument) }
  return { page: simple.find((name) => name === page) ?? 'todo' }
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  return parseAddress(useSyncExternalStore(subscribe, () => location.hash))
}

export function go(route: Route): void {
  location.hash = addressOf(route)
}
