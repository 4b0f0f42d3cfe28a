/** The registration system over an empty store: two enterprises, an officer, log-in by card or account, a clock that tests move. */
import type { ActOutcome } from '../../../../contract/central/documents.ts'
import type { CentralDocument } from '../../../../contract/shapes.ts'
import type { Circumstances } from '../../../../domain/kit/document.ts'
import type { Role } from '../../../../domain/kit/workflow.ts'
import { productRegistry } from '../../../declared.ts'
import { productServed } from '../../../served.ts'
import { effectsOf } from '../../../../server/served.ts'
import { actingOn } from '../../../../server/testing/acting.ts'
import { done } from '../../../../server/testing/outcomes.ts'
import type { Actor } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { seedAccountList, seedTenants } from '../../../../server/seed/accounts.ts'

export const START = new Date('2026-11-21T02:00:00.000Z')

export function actorOf(
  loginName: 'hengfeng' | 'yuanyang' | 'customs',
  loginBy: Circumstances['loginBy'] = 'card',
): Actor {
  const found = seedAccountList.find((account) => account.loginName === loginName)
  if (!found) throw new Error(`no account ${loginName}`)
  const { tenantId, systems, ...account } = found
  const role: Role = account.role
  return {
    account: { ...account, role, systems: [...systems], tenant: seedTenants[loginName] },
    tenantId,
    loginBy,
    passwordVersion: 1,
    tokenHash: loginName,
  }
}

/** The seeded accounts are there already. */
export function openKit(db: Db) {
  const clock = { now: START }
  const registry = productRegistry()
  const services = { db, registry, effects: effectsOf(productServed.systems), now: () => clock.now }
  const { batch, act } = actingOn(services)
  const officer = actorOf('customs')
  /** Moves a document through the desk, in these steps. */
  const desk = async (document: CentralDocument, ...actions: readonly string[]): Promise<CentralDocument> => {
    let current = document
    for (const action of actions) {
      const asks = registry.documents.get(current.collection)?.workflow.actions[action]?.ask
      current = done(
        await act(officer, {
          kind: current.collection,
          action,
          document: current,
          answers: asks ? { opinion: '示例意见' } : {},
        }),
      )
    }
    return current
  }
  return {
    db,
    clock,
    services,
    officer,
    act,
    batch,
    desk,
    hengfeng: actorOf('hengfeng'),
    yuanyang: actorOf('yuanyang'),
  }
}

export type Kit = ReturnType<typeof openKit>

export const messageOf = (outcome: ActOutcome): string => (outcome.ok ? '' : outcome.problem.message.zh)

export { codeOf, done, placesOf } from '../../../../server/testing/outcomes.ts'
