/** Which applications wait for the network, or are on their way: a 暂存 that is leaves its draft with the clerk. */
import type { OutboxItem } from '../../../contract/local/documents.ts'
import type { ActionDefinition } from '../../../domain/kit/workflow.ts'
import { filing } from '../declare/filing.ts'

const actions: Readonly<Record<string, ActionDefinition | undefined>> = filing.workflow.actions // those of change and cancellation have the same names

export const ON_ITS_WAY = [
  { state: 'waiting', pageSize: 100 },
  { state: 'sending', pageSize: 100 },
] as const

export const handedIn = (items: readonly Pick<OutboxItem, 'documentId' | 'action'>[]): ReadonlySet<string> =>
  new Set(items.filter(({ action }) => actions[action]?.saves !== true).map(({ documentId }) => documentId))
