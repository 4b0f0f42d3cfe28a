/**
 * Whose business an entry of the audit log is. Subjects are a document's id, a certificate's number, or `<what>:<number>`; each
 * system says for its own who may read about them, so that an officer reads of the own systems and district only.
 */
import { and, eq, isNotNull, notInArray } from 'drizzle-orm'
import { accounts } from '../../db/central/accounts.ts'
import { messages } from '../../db/central/channel.ts'
import { rows } from '../../db/central/rows.ts'
import { auditLog } from '../../db/central/writes.ts'
import { seesMessages } from '../channel/sight.ts'
import { mayUse, sees } from '../documents/sight.ts'
import type { Actor, Services } from '../platform/context.ts'

export type SubjectScope = (
  services: Pick<Services, 'db' | 'registry'>,
  actor: Actor,
  name: string,
) => Promise<boolean> | boolean
/** By what stands before the colon; the empty name for subjects without one that are no document's id. */
export type SubjectScopes = Readonly<Record<string, SubjectScope>>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu

/** Accounts belong to no district: its officers read of their own, and others of those that share a system with them. */
const ofAccount: SubjectScope = async ({ db }, { account }, loginName) => {
  if (loginName === account.loginName) return true
  if (account.office !== undefined) return false
  const [found] = await db
    .select({ systems: accounts.systems })
    .from(accounts)
    .where(eq(accounts.loginName, loginName))
  return found?.systems.some((system) => account.systems.includes(system)) ?? false
}

/** One that was deleted has no content any more; it is told when it was ever handed in. */
const ofDocument: SubjectScope = async ({ db, registry }, actor, id) => {
  const [row] = await db
    .select()
    .from(rows)
    .where(and(eq(rows.id, id), isNotNull(rows.revision)))
  if (!row) return false
  if (!row.isGone) return sees(actor, registry, row)
  const workflow = registry.documents.get(row.collection)?.workflow
  const unseen = Object.entries(workflow?.states ?? {}).flatMap(([name, { gone }]) =>
    gone || name === workflow?.initial ? [name] : [],
  )
  const [handedIn] = await db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(and(eq(auditLog.subject, id), isNotNull(auditLog.to), notInArray(auditLog.to, unseen)))
    .limit(1)
  // Its district went with its content.
  return handedIn !== undefined && actor.account.office === undefined && mayUse(actor, row.collection)
}

const ofMessage: SubjectScope = async ({ db }, actor, id) => {
  if (!UUID.test(id)) return false
  const [found] = await db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.id, id), seesMessages(actor)))
  return found !== undefined
}

const general: SubjectScopes = {
  account: ofAccount,
  codes: () => true,
  notice: () => true,
  message: ofMessage,
}

export const isDocumentId = (subject: string): boolean => UUID.test(subject)

export async function maySeeSubject(
  scopes: SubjectScopes,
  services: Pick<Services, 'db' | 'registry'>,
  actor: Actor,
  subject: string,
): Promise<boolean> {
  if (UUID.test(subject)) return ofDocument(services, actor, subject)
  const colon = subject.indexOf(':')
  const what = subject.slice(0, Math.max(0, colon))
  const all = { ...general, ...scopes }
  return Object.hasOwn(all, what)
    ? ((await all[what]?.(services, actor, subject.slice(colon + 1))) ?? false)
    : false
}
