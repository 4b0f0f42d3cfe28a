/** `desk.audit`: the log of one subject, for the officers whose business it is. To the others it is as if nothing had happened. */
import { count, desc, eq } from 'drizzle-orm'
import { auditLog } from '../../db/central/writes.ts'
import { officer } from '../platform/procedure.ts'
import { maySeeSubject, type SubjectScopes } from './subjects.ts'

const PAGE = 50

export const auditRoute = (scopes: SubjectScopes) =>
  officer.desk.audit.handler(async ({ input, context: { services, actor } }) => {
    if (!(await maySeeSubject(scopes, services, actor, input.subject))) return { total: 0, pageSize: PAGE, entries: [] }
    const subject = eq(auditLog.subject, input.subject)
    const [total] = await services.db.select({ count: count() }).from(auditLog).where(subject)
    const entries = await services.db.select().from(auditLog).where(subject).orderBy(desc(auditLog.id)).limit(PAGE).offset((input.page - 1) * PAGE)
    return { total: total?.count ?? 0, pageSize: PAGE, entries: entries.map(({ at, who, subject: of, action, from, to, reasons, why }) => ({ at: at.toISOString(), who, subject: of, action, from, to, reasons: [...reasons], why })) }
  })
