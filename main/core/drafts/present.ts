/** Stored contents in the present form of their document, whichever form they were written in (SYNC-06). */
import type { AnyDocument } from '../../../domain/kit/collection.ts'
import { upgradeContent, type Upgraded } from '../../../domain/kit/upgrade.ts'
import { readContent } from './rows.ts'

interface Stored {
  readonly formVersion: number
  readonly content: string
}

export const presentOf = (document: AnyDocument, stored: Stored): Upgraded =>
  upgradeContent(document, readContent(stored.content), stored.formVersion)

/** Written by a newer Sill: shown as far as it is understood, never changed here. */
export const isNewer = (
  document: AnyDocument,
  stored: { readonly formVersion: number } | undefined,
): boolean => (stored?.formVersion ?? 0) > document.version
