/**
 * `desk.audit`: the log of one subject, for the officers whose business it is; to the others it is as if nothing had happened.
 * Without a subject it is what the caller did, which is always the caller's own business.
 */
import { inArray } from 'drizzle-orm'
import { rows } from '../../db/central/rows.ts'
import { officer } from '../platform/procedure.ts'
import { countOf, entriesOf, PAGE } from './entries.ts'
import { isDocumentId, maySeeSubject, type SubjectScopes } from './subjects.ts'

export const auditRoute = (scopes: SubjectScopes) =>
  officer.desk.audit.handler(async ({ input, context: { services, actor } }) => {
    if (input.subject !== '' && !(await maySeeSubject(scopes, services, actor, input.subject)))
      return { total: 0, pageSize: PAGE, entries: [] }
    const asked = input.subject === '' ? { who: actor.account.loginName } : { subject: input.subject }
    const [total] = await countOf(services.db, asked)
    const entries = await entriesOf(services.db, asked, input.page)
    const ids = [...new Set(entries.map(({ subject }) => subject).filter(isDocumentId))]
    const kinds = new Map(
      ids.length === 0
        ? []
        : (
            await services.db
              .select({ id: rows.id, kind: rows.collection })
              .from(rows)
              .where(inArray(rows.id, ids))
          ).map(({ id, kind }) => [id, kind]),
    )
    return {
      total: total?.count ?? 0,
      pageSize: PAGE,
      entries: entries.map(({ at, who, subject, action, from, to, reasons, why }) => ({
        at: at.toISOString(),
        who,
        subject,
        ...((kind) => kind !== undefined && { kind })(kinds.get(subject)),
        action,
        from,
        to,
        reasons: [...reasons],
        why,
      })),
    }
  })
