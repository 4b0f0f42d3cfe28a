/** Documents moved at the server as tests do it: one action or several, by anybody, through the same `actMany` as everybody. */
import { randomUUID } from 'node:crypto'
import type { ActOutcome } from '../../contract/central/documents.ts'
import type { CentralDocument } from '../../contract/shapes.ts'
import type { Content } from '../../domain/kit/document.ts'
import { actMany } from '../documents/act.ts'
import type { Actor } from '../platform/context.ts'

export interface Acts {
  readonly kind: string
  readonly action: string
  /** As it stands; absent when the action makes it. */
  readonly document?: CentralDocument
  /** Of one that the action makes; a new one when absent. */
  readonly id?: string
  readonly content?: Content
  readonly answers?: Readonly<Record<string, string>>
}

export function actingOn(services: Parameters<typeof actMany>[0]) {
  const item = ({ kind, action, document, id, content, answers }: Acts) => ({
    key: randomUUID(),
    kind,
    action,
    documentId: document?.id ?? id ?? randomUUID(),
    baseRevision: document?.revision ?? 0,
    formVersion: services.registry.documents.get(kind)?.version ?? 1,
    answers: answers ?? {},
    ...(content && { content }),
  })
  const batch = async (actor: Actor, acts: readonly Acts[]): Promise<ActOutcome[]> =>
    (await actMany(services, actor, acts.map(item))).outcomes
  const act = async (actor: Actor, one: Acts): Promise<ActOutcome> => {
    const [outcome] = await batch(actor, [one])
    if (!outcome) throw new Error('one action has one outcome')
    return outcome
  }
  return { batch, act }
}
