/** The system of exemptions over a store with enterprises, officers of several posts and offices, and a clock that tests move. */
import { pino } from 'pino'
import { and, eq } from 'drizzle-orm'
import type { ActOutcome } from '../../../../contract/central/documents.ts'
import type { CentralDocument } from '../../../../contract/shapes.ts'
import { rows } from '../../../../db/central/rows.ts'
import { uploads } from '../../../../db/central/uploads.ts'
import type { Content } from '../../../../domain/kit/document.ts'
import { legalDate } from '../../../../domain/kit/legal-date.ts'
import { runClock } from '../../../../server/documents/clock.ts'
import type { Actor, Services } from '../../../../server/platform/context.ts'
import type { Db } from '../../../../server/platform/database.ts'
import { effectsOf } from '../../../../server/served.ts'
import { actingOn } from '../../../../server/testing/acting.ts'
import { done } from '../../../../server/testing/outcomes.ts'
import { productRegistry } from '../../../declared.ts'
import { productServed } from '../../../served.ts'
import { applicationContent, file } from '../../declare/testing/contents.ts'
import { seedClerk, type SeedClerk } from '../seed/moves.ts'
import { seedOfficerActor } from '../seed/officers.ts'

export const START = new Date('2026-11-29T02:00:00.000Z')
const DAY_MS = 86_400_000

export const APPLICATION = 'exemption.application'

export const enterpriseActor = (loginName: SeedClerk): Actor => ({
  ...seedClerk(loginName),
  tokenHash: loginName,
})

export const ningbo = seedOfficerActor('ciqningbo')

export async function openKit(db: Db) {
  const clock = { now: START }
  const registry = productRegistry()
  const services = {
    db,
    registry,
    effects: effectsOf(productServed.systems),
    now: () => clock.now,
    log: pino({ level: 'silent' }),
  }
  const hengfeng = enterpriseActor('hengfeng')
  const { sha256, bytes, type } = file('a')
  await db
    .insert(uploads)
    .values([{ tenantId: hengfeng.tenantId, sha256, bytes, type, received: bytes, isComplete: true }])
    .onConflictDoNothing()
  const { batch, act } = actingOn(services)
  /** Steps of officers of 宁波局 who hold every post; what must be asked is answered. */
  const desk = async (document: CentralDocument, ...actions: readonly string[]): Promise<CentralDocument> => {
    let current = document
    for (const action of actions)
      current = done(
        await act(ningbo, {
          kind: current.collection,
          action,
          document: current,
          answers: answersFor(action),
        }),
      )
    return current
  }
  const answersFor = (action: string): Record<string, string> =>
    action === 'issue'
      ? { validUntil: legalDate(new Date(clock.now.getTime() + 30 * DAY_MS)) }
      : action.startsWith('return')
        ? { opinion: '示例补正意见', returnedParts: 'products' }
        : action === 'passToCompare'
          ? { paperNotice: '示例：请送合同正本' }
          : /^(?:notAccept|refuse|disagree)/u.test(action)
            ? { opinion: '示例未通过原因' }
            : {}
  return {
    db,
    clock,
    services,
    hengfeng,
    act,
    batch,
    desk,
    submit: (actor: Actor, content: Content, document?: CentralDocument): Promise<ActOutcome> =>
      act(actor, {
        kind: APPLICATION,
        action: document?.state === 'returned' ? 'resubmit' : 'submit',
        content,
        ...(document && { document }),
      }),
    save: (actor: Actor, content: Content, document?: CentralDocument): Promise<ActOutcome> =>
      act(actor, {
        kind: APPLICATION,
        action: document?.state === 'returned' ? 'mend' : 'save',
        content,
        ...(document && { document }),
      }),
    /** Up to the certificate. */
    async issued(content: Content = applicationContent()): Promise<CentralDocument> {
      return desk(
        done(await act(hengfeng, { kind: APPLICATION, action: 'submit', content })),
        'accept',
        'passFirst',
        'passWithout',
        'issue',
      )
    },
    shown: (tenantId: string, collection: string) =>
      db
        .select()
        .from(rows)
        .where(and(eq(rows.tenantId, tenantId), eq(rows.collection, collection), eq(rows.isGone, false)))
        .orderBy(rows.id),
    async pass(days: number): Promise<void> {
      clock.now = new Date(clock.now.getTime() + days * DAY_MS)
      await runClock(services as unknown as Services) // no more of them is used there
    },
  }
}

export type Kit = Awaited<ReturnType<typeof openKit>>

export { done, toldOf } from '../../../../server/testing/outcomes.ts'
