/** What an enterprise has filed belongs to its 所在地海关. */
import { eq } from 'drizzle-orm'
import { qualifications, registrations } from './tables.ts'
import type { SubjectScopes } from '../../../server/audit/subjects.ts'
import type { Actor } from '../../../server/platform/context.ts'

const isOf = ({ account }: Actor, district: string | undefined): boolean =>
  account.systems.includes('registration') &&
  (account.office === undefined || !district || district === account.office)

export const registrationSubjects: SubjectScopes = {
  registration: async ({ db }, actor, creditCode) => {
    const [found] = await db
      .select({ content: registrations.content })
      .from(registrations)
      .where(eq(registrations.creditCode, creditCode))
    return isOf(actor, found?.content.fields['customsDistrict'])
  },
  qualification: async ({ db }, actor, id) => {
    const [found] = await db
      .select({ district: qualifications.customsDistrict })
      .from(qualifications)
      .where(eq(qualifications.id, id))
    return isOf(actor, found?.district)
  },
}
