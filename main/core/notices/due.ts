/**
 * What a desktop notification has to tell: urgent notices that nobody has read, and submissions that came back. Each is
 * told once on this machine: whoever takes it marks it in the same transaction, so two windows or a restart do not repeat it.
 */
import type { Notification } from '../../../contract/local/notices.ts'
import { counted, label } from '../../../domain/kit/label.ts'
import { leaveOf } from '../../../domain/kit/standing.ts'
import { problemSchema } from '../../../domain/kit/problem.ts'
import type { AccountSession } from '../session/account-session.ts'
import { listNotices } from './list.ts'
import { returnedItems } from './todo.ts'

const LOOKED_AT = 100
const ONE_BY_ONE = 3

export function dueNotifications(session: AccountSession): Notification[] {
  const told = session.raw.prepare<[string], { id: string }>('select id from notified where id = ?')
  const isNew = (id: string): boolean => told.get(id) === undefined
  const urgent = listNotices(session, {
    title: '',
    show: 'unread',
    page: 1,
    pageSize: LOOKED_AT,
  }).notices.filter((notice) => notice.isUrgent && isNew(notice.id) && stillWaits(session, notice.opening))
  const returned = returnedItems(session).filter((item) => isNew(item.key))
  return [
    ...urgent.map((notice): Notification => ({
      id: notice.id,
      title: notice.title,
      body: notice.body,
      opening: notice.opening ?? { page: 'notices' },
    })),
    ...returned.map(({ key, title, collection, documentId, problem }): Notification => {
      const said = problem === null ? undefined : problemSchema.safeParse(JSON.parse(problem)).data
      return {
        id: key,
        title: label(`被退回：${title}`, `Came back: ${title}`),
        body: said?.message ?? label('请修改后重新提交', 'Correct it and submit again'),
        opening: { page: 'form', kind: collection, id: documentId },
      }
    }),
  ]
}

/** A document that has moved on since needs nobody's action. */
function stillWaits({ raw, registry }: AccountSession, opening: Notification['opening'] | null): boolean {
  if (opening?.page !== 'form') return true
  const row = raw
    .prepare<[string, string], { state: string; side: string }>(
      'select state, side from mirror where collection = ? and id = ?',
    )
    .get(opening.kind, opening.id)
  const document = registry.documents.get(opening.kind)
  return row === undefined || (document !== undefined && leaveOf(document, row.side, row.state).isWaitedFor)
}

export function takeDue(session: AccountSession): Notification[] {
  const mark = session.raw.prepare('insert into notified (id, at) values (?, ?) on conflict do nothing')
  return session.raw.transaction(() => {
    const due = dueNotifications(session)
    for (const { id } of due) mark.run(id, session.now().toISOString())
    return due.length > ONE_BY_ONE ? [summaryOf(due)] : due
  })()
}

/** After a holiday the clerk is told once, not thirty times. */
function summaryOf(due: readonly Notification[]): Notification {
  return {
    id: due
      .map(({ id }) => id)
      .join(',')
      .slice(0, 80),
    title: label(`有 ${due.length} 项需要处理`, `${counted(due.length, 'item')} to attend to`),
    body: label(
      due
        .slice(0, ONE_BY_ONE)
        .map(({ title }) => title.zh)
        .join('\n'),
      due
        .slice(0, ONE_BY_ONE)
        .map(({ title }) => title.en)
        .join('\n'),
    ),
    opening: { page: 'notices' },
  }
}
