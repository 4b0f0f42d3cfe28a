/** The parts of the API about certificates, blanks and the desk. */
import { blanksRoutes } from './blanks-routes.ts'
import { certificatesRoutes } from './certificates-routes.ts'
import { deskPending } from './desk-pending.ts'
import { deskCertificateRoutes } from './desk-routes.ts'

export const certificatesRouter = { certificates: certificatesRoutes, blanks: blanksRoutes, desk: { ...deskCertificateRoutes, pending: deskPending } }
