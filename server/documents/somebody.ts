/** An actor as the kit's rules know somebody, and the actor that is the server itself. */
import type { Somebody } from '../../domain/kit/standing.ts'
import { systemName } from '../../domain/general/notice.ts'
import type { Actor } from '../platform/actor.ts'

const NOBODY = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** The server's clock, and what follows from other documents: it is no account and opens no session. */
export const SYSTEM_ACTOR: Actor = {
  account: {
    id: NOBODY,
    loginName: 'system',
    displayName: systemName.zh,
    role: 'officer',
    systems: [],
    tenant: { id: NOBODY, name: systemName.zh, creditCode: '' },
    phone: '',
  },
  tenantId: NOBODY,
  loginBy: 'card',
  passwordVersion: 0,
  tokenHash: '',
}

export const isSystem = (actor: Actor): boolean => actor === SYSTEM_ACTOR

export const somebody = (actor: Actor): Somebody => ({
  tenantId: actor.tenantId,
  role: isSystem(actor) ? 'system' : actor.account.role,
  systems: actor.account.systems,
  office: actor.account.office,
  posts: actor.account.posts,
})
