/** 发送记录 at the desk. */
import { and, count, desc, eq } from 'drizzle-orm'
import { messages } from '../../db/central/channel.ts'
import { maskedAddressee } from '../../domain/general/channel.ts'
import { label } from '../../domain/kit/label.ts'
import { problem } from '../../domain/kit/problem.ts'
import { audit } from '../platform/audit.ts'
import { officer, refusal } from '../platform/procedure.ts'
import { sendAgain } from './queue.ts'
import { seesMessages } from './sight.ts'

const PAGE = 50

const UNKNOWN = problem('MESSAGE_NOT_FOUND', label('没有这条发送记录', 'There is no such message'), {
  next: label('请刷新列表', 'Refresh the list'),
})

export const messageRoutes = {
  messages: officer.desk.messages.handler(async ({ input, context: { services, actor } }) => {
    const where = and(
      seesMessages(actor),
      input.state === undefined ? undefined : eq(messages.state, input.state),
    )
    const [total] = await services.db.select({ count: count() }).from(messages).where(where)
    const found = await services.db
      .select()
      .from(messages)
      .where(where)
      .orderBy(desc(messages.createdAt), desc(messages.id))
      .limit(PAGE)
      .offset((input.page - 1) * PAGE)
    return {
      total: total?.count ?? 0,
      pageSize: PAGE,
      entries: found.map((row) => ({
        id: row.id,
        at: row.createdAt.toISOString(),
        medium: row.medium,
        addressee: maskedAddressee(row.addressee),
        subject: row.subject,
        state: row.state,
        attempts: row.attempts,
        nextAt: row.state === 'waiting' && row.failure !== null ? row.nextAt.toISOString() : null,
        settledAt: row.settledAt?.toISOString() ?? null,
        failure: row.failure,
        detail: row.detail,
      })),
    }
  }),
  resendMessage: officer.desk.resendMessage.handler(
    async ({ input: { id }, context: { services, actor } }) => {
      const [found] = await services.db
        .select({ id: messages.id })
        .from(messages)
        .where(and(eq(messages.id, id), seesMessages(actor)))
      if (!found) throw refusal('NOT_FOUND', UNKNOWN)
      const at = services.now()
      const isWaiting = await services.db.transaction(async (tx) => {
        if (!(await sendAgain(tx, id, at))) return false
        await audit(
          tx,
          {
            tenantId: actor.tenantId,
            who: actor.account.loginName,
            subject: `message:${id}`,
            action: 'resend',
            from: 'givenUp',
            to: 'waiting',
          },
          at,
        )
        return true
      })
      return { isWaiting }
    },
  ),
  caughtMessage: officer.desk.caughtMessage.handler(
    async ({ input: { id }, context: { services, actor } }) => {
      const [found] = await services.db
        .select({ addressee: messages.addressee, subject: messages.subject, text: messages.text })
        .from(messages)
        .where(and(eq(messages.id, id), eq(messages.state, 'caught'), seesMessages(actor)))
      if (!found) throw refusal('NOT_FOUND', UNKNOWN)
      return found
    },
  ),
}
