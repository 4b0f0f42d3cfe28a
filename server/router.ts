/** The whole API: the general handlers, and those of each system beside them. */
import type { AnyRouter } from '@orpc/server'
import { auditRoute } from './audit/routes.ts'
import type { SubjectScopes } from './audit/subjects.ts'
import { authRouter } from './auth/router.ts'
import { newcomerRoutes } from './auth/users-router.ts'
import { messageRoutes } from './channel/routes.ts'
import { wechatRoutes } from './channel/wechat-routes.ts'
import { changesRouter } from './changes/router.ts'
import { codesRouter } from './codes/router.ts'
import { beginRoutes } from './desk/begin.ts'
import { tenantsRoute } from './desk/tenants.ts'
import { deskPending } from './documents/pending.ts'
import { documentsRouter } from './documents/router.ts'
import { openNotices } from './notices/open-route.ts'
import { noticesRouter } from './notices/router.ts'
import { securityRoute } from './security/routes.ts'
import type { ServedSystem } from './served.ts'
import { trustRoute } from './signing/routes.ts'
import { uploadsRouter } from './uploads/router.ts'

const generalRoutes = (subjects: SubjectScopes): ServedSystem['routes'] => ({
  auth: authRouter,
  documents: documentsRouter,
  changes: changesRouter,
  codes: codesRouter,
  uploads: uploadsRouter,
  notices: noticesRouter,
  certificates: { trust: trustRoute },
  open: { ...wechatRoutes, notices: openNotices },
  desk: {
    tenants: tenantsRoute,
    pending: deskPending,
    audit: auditRoute(subjects),
    security: securityRoute,
    ...messageRoutes,
    ...beginRoutes,
    ...newcomerRoutes,
  },
})

export function centralRouter(systems: readonly ServedSystem[]): AnyRouter {
  const subjects: SubjectScopes = Object.assign({}, ...systems.map((system) => system.subjects))
  const parts = [generalRoutes(subjects), ...systems.map(({ routes }) => routes)].flatMap((routes) =>
    Object.entries(routes),
  )
  return Object.fromEntries(
    [...Map.groupBy(parts, ([name]) => name)].map(([name, among]) => [
      name,
      Object.assign({}, ...among.map(([, handlers]) => handlers)),
    ]),
  )
}
