/** Complaints: numbered when they are handed in, with the code of the agency that they name, if it is one. */
import { sql } from 'drizzle-orm'
import { ok } from '../../../domain/kit/problem.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { applicationNumbers } from '../../../server/documents/application-numbers.ts'
import { effect } from '../../../server/documents/effect.ts'
import { acceptanceAgencies } from './tables.ts'

export const fileAcceptanceComplaint = effect({
  writes: false,
  prepare: (tx, subjects) => applicationNumbers(tx, 'TS', subjects),
  run: async (tx, { content, actor, at }, takeNumber) => {
    const [agency] = await tx
      .select({ agencyCode: acceptanceAgencies.agencyCode })
      .from(acceptanceAgencies)
      .where(
        sql`${acceptanceAgencies.content} -> 'fields' ->> 'nameZh' = ${content.fields['agencyName'] ?? ''}`,
      )
    return ok({
      fields: {
        complaintNo: takeNumber(at),
        complainedOn: legalDate(at),
        complainedBy: actor.account.tenant.name,
        agencyCode: agency?.agencyCode ?? '',
      },
    })
  },
})

export const answerAcceptanceComplaint = effect({
  writes: false,
  prepare: async () => undefined,
  run: async (_tx, { answers, actor, at }) =>
    ok({
      fields: {
        answer: answers['answer'] ?? '',
        answeredBy: actor.account.tenant.name,
        answeredOn: legalDate(at),
      },
    }),
})
