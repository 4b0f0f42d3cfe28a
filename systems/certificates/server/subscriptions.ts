/** 【检验检疫证书订阅】: what an account has subscribed to. */
import { and, count, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { oneYearAfter, wrongUntil, type SubscriptionWay } from '../declare/subscription.ts'
import { label } from '../../../domain/kit/label.ts'
import { legalDate } from '../../../domain/kit/legal-date.ts'
import { fail, ok, problem, type Result } from '../../../domain/kit/problem.ts'
import { phoneKey } from '../../../domain/kit/telephone.ts'
import { boundFollower } from '../../../server/channel/wechat.ts'
import type { Actor, Services } from '../../../server/platform/context.ts'
import type { Db } from '../../../server/platform/database.ts'
import type { Subscription } from '../contract.ts'
import { certificateSubscriptions as table } from './tables.ts'

const PAGE = 10

const NO_PHONE = problem(
  'INPUT_NO_PHONE',
  label('账号没有手机号，请联系管理员补充', 'The account has no mobile number, tell the administrator'),
)
const NOT_READY = problem('INPUT_WAY', label('所选推送方式目前不可用', 'A chosen way is not available'))

export type Standing = 'ready' | 'kept' | 'unset' | 'unbound'

export async function standings(
  { db, outlets }: Pick<Services, 'db' | 'outlets'>,
  accountId: string,
): Promise<Readonly<Record<SubscriptionWay, Standing>>> {
  const of = { sends: 'ready', keeps: 'kept', none: 'unset' } as const
  const isUnbound = outlets.wechat !== 'none' && (await boundFollower(db, accountId)) === undefined
  return { inApp: 'ready', wechat: isUnbound ? 'unbound' : of[outlets.wechat], sms: of[outlets.sms] }
}

const isChoosable = (standing: Standing): boolean => standing === 'ready' || standing === 'kept'

export async function subscribe(
  services: Pick<Services, 'db' | 'now' | 'outlets'>,
  { account, tenantId }: Actor,
  ways: readonly SubscriptionWay[],
  until: string,
): Promise<Result<{ added: number }>> {
  const at = services.now()
  const today = legalDate(at)
  const last = until === '' ? oneYearAfter(today) : until
  const wrong = wrongUntil(last, today)
  if (wrong)
    return fail(problem('INPUT_UNTIL', wrong, { places: [{ at: 'until', message: wrong }], retrySafe: true }))
  const key = phoneKey(account.phone)
  if (key === '') return fail(NO_PHONE)
  const standing = await standings(services, account.id)
  if (!ways.every((way) => isChoosable(standing[way]))) return fail(NOT_READY)
  const added = await services.db
    .insert(table)
    .values(
      [...new Set(ways)].map((way) => ({
        id: uuidv7(),
        tenantId,
        accountId: account.id,
        way,
        phone: account.phone,
        phoneKey: key,
        since: today,
        until: last,
        createdAt: at,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: table.id })
  return ok({ added: added.length })
}

export async function listSubscriptions(
  db: Db,
  { account }: Actor,
  today: string,
  { only, page }: { readonly only: 'all' | 'valid'; readonly page: number },
): Promise<{ records: Subscription[]; total: number; pageSize: number }> {
  const where = and(
    eq(table.accountId, account.id),
    only === 'valid' ? and(isNull(table.cancelledAt), gte(table.until, today)) : undefined,
  )
  const [total] = await db.select({ count: count() }).from(table).where(where)
  const rows = await db
    .select()
    .from(table)
    .where(where)
    .orderBy(desc(table.createdAt), desc(table.id))
    .limit(PAGE)
    .offset((page - 1) * PAGE)
  return {
    total: total?.count ?? 0,
    pageSize: PAGE,
    records: rows.map(({ id, way, phone, since, until, cancelledAt }) => ({
      id,
      way,
      phone,
      since,
      until,
      cancelledAt: cancelledAt?.toISOString() ?? null,
      isValid: cancelledAt === null && until >= today,
    })),
  }
}

/** False when it is none of the account's, or over already. */
export async function unsubscribe(db: Db, { account }: Actor, id: string, at: Date): Promise<boolean> {
  const cancelled = await db
    .update(table)
    .set({ cancelledAt: at })
    .where(
      and(
        eq(table.id, id),
        eq(table.accountId, account.id),
        isNull(table.cancelledAt),
        sql`${table.until} >= ${legalDate(at)}`,
      ),
    )
    .returning({ id: table.id })
  return cancelled.length > 0
}
