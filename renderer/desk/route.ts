/** Where the officer is, kept in the address so that reload and the browser's own back button work. */
import { useSyncExternalStore } from 'react'

export type Route =
  /** A page of the desk itself or of a system, by its name; one that nobody has is the to-do page. */
  | { readonly page: string }
  | { readonly page: 'list'; readonly collection: string }
  | { readonly page: 'document'; readonly id: string }
  /** A document of this kind that customs begins. */
  | { readonly page: 'begin'; readonly kind: string }

export function addressOf(route: Route): string {
  if ('collection' in route) return `#/list/${encodeURIComponent(route.collection)}`
  if ('kind' in route) return `#/begin/${encodeURIComponent(route.kind)}`
  if ('id' in route) return `#/document/${encodeURIComponent(route.id)}`
  return `#/${route.page}`
}

export function parseAddress(hash: string): Route {
  const [, page = '', argument = ''] = hash.split('/')
  if (page === 'list' && argument !== '') return { page: 'list', collection: decodeURIComponent(argument) }
  if (page === 'document' && argument !== '') return { page: 'document', id: decodeURIComponent(argument) }
  if (page === 'begin' && argument !== '') return { page: 'begin', kind: decodeURIComponent(argument) }
  return { page: page === '' ? 'todo' : page }
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
