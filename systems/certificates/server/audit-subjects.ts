/** Certificates, blanks and workstations are of one system and of no district. */
import type { SubjectScope, SubjectScopes } from '../../../server/audit/subjects.ts'

const ofSystem: SubjectScope = (_, { account }) => account.systems.includes('certificates')

export const certificateSubjects: SubjectScopes = {
  '': ofSystem,
  blank: ofSystem,
  blanks: ofSystem,
  workstation: ofSystem,
}
