/** The log as the desk reads it: the newest first, by subject or by who did it; each by an index of its own. */
import { count, desc, eq } from 'drizzle-orm'
import { auditLog } from '../../db/central/writes.ts'
import type { Db } from '../platform/database.ts'

export const PAGE = 50

/** Of one subject, or what one account did, by its log-in name. */
export type Asked = { readonly subject: string } | { readonly who: string }

const matches = (asked: Asked) =>
  'subject' in asked ? eq(auditLog.subject, asked.subject) : eq(auditLog.who, asked.who)

/** `page` counts from 1. */
export const entriesOf = (db: Db, asked: Asked, page: number) =>
  db
    .select()
    .from(auditLog)
    .where(matches(asked))
    .orderBy(desc(auditLog.id))
    .limit(PAGE)
    .offset((page - 1) * PAGE)

export const countOf = (db: Db, asked: Asked) =>
  db.select({ count: count() }).from(auditLog).where(matches(asked))
