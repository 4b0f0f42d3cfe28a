/** 检验检疫电子证书 at the server. */
import type { EffectOf } from '../../../domain/kit/document.ts'
import type { onsiteIssue } from '../declare/onsite-issue.ts'
import type { reprint } from '../declare/reprint.ts'
import type { SealedEffect } from '../../../server/documents/effect.ts'
import type { ServedSystem } from '../../../server/served.ts'
import { certificateSubjects } from './audit-subjects.ts'
import { blanksRoutes } from './blanks-routes.ts'
import { certificatesRoutes } from './certificates-routes.ts'
import { deskCertificateRoutes } from './desk-routes.ts'
import { allowReprint, collectOnsite } from './effects.ts'
import { numberApplication } from './number-application.ts'
import { openCertificateRoutes } from './open-routes.ts'
import { ownCertificateRoutes } from './own-routes.ts'
import { seedCertificates } from './seed/seed.ts'
import { startCertificates } from './service.ts'

/** A new name in a workflow does not compile until its handler is here. */
const effects = { numberApplication, allowReprint, collectOnsite } satisfies Record<
  EffectOf<typeof onsiteIssue | typeof reprint>,
  SealedEffect
>

export const certificatesServed: ServedSystem = {
  effects,
  routes: {
    certificates: { ...certificatesRoutes, ...ownCertificateRoutes },
    blanks: blanksRoutes,
    desk: deskCertificateRoutes,
    open: openCertificateRoutes,
  },
  subjects: certificateSubjects,
  start: (services) => startCertificates(services),
  seed: seedCertificates,
}
