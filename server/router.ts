/** The whole API: one handler for every call of the contract. */
import { auditRoute } from './audit/routes.ts'
import { authRouter } from './auth/router.ts'
import { certificateSubjects } from './certificates/audit-subjects.ts'
import { certificatesRouter } from './certificates/router.ts'
import { changesRouter } from './changes/router.ts'
import { codesRouter } from './codes/router.ts'
import { documentsRouter } from './documents/router.ts'
import { noticesRouter } from './notices/router.ts'
import { registrationSubjects } from './registration/audit-subjects.ts'
import { registrationRoutes } from './registration/routes.ts'
import { securityRoute } from './security/routes.ts'
import { uploadsRouter } from './uploads/router.ts'

const { certificates, blanks, desk } = certificatesRouter

export const centralRouter = {
  auth: authRouter,
  documents: documentsRouter,
  changes: changesRouter,
  codes: codesRouter,
  uploads: uploadsRouter,
  notices: noticesRouter,
  registration: registrationRoutes,
  certificates,
  blanks,
  desk: { ...desk, audit: auditRoute({ ...certificateSubjects, ...registrationSubjects }), security: securityRoute },
}
