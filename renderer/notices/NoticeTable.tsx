/** Notices as a table: a red dot at what is unread; a click on a title opens the text beneath and marks it read. */
import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { Fragment, useState } from 'react'
import { noticeTypes, systemName } from '../../domain/general/notice.ts'
import { label } from '../../domain/kit/label.ts'
import type { LocalNotice } from '../../contract/local/notices.ts'
import { useApi } from '../app/client.ts'
import { moveInRows } from '../kit/list/row-keys.ts'
import { TableHead } from '../kit/list/TableHead.tsx'
import { useOpened } from '../shell/opened.ts'
import { useText } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useOpening } from './opening.ts'

const say = {
  title: label('标题', 'Title'),
  type: label('消息类型', 'Type of message'),
  published: label('发布日期', 'Published on'),
  publisher: label('发布者', 'Publisher'),
  unread: label('未读', 'Unread'),
  pinned: label('置顶', 'Pinned'),
  urgent: label('需要处理', 'Needs action'),
  document: label('打开单据', 'Open the document'),
  none: label('暂无公告', 'No notices'),
} as const

interface Props {
  readonly name: string
  readonly notices: readonly LocalNotice[]
  /** Serial number of the first row. */
  readonly from?: number
  readonly isPending?: boolean
  readonly onOpened?: (notice: LocalNotice) => void
}

export function NoticeTable({ name, notices, from = 1, isPending = false, onOpened }: Props) {
  const t = useText()
  const { query } = useApi()
  const { registry } = useOpened()
  const [shown, setShown] = useState<string | null>(null)
  const read = useMutation(query.notices.markRead.mutationOptions())
  const toggle = (notice: LocalNotice) => {
    setShown(shown === notice.id ? null : notice.id)
    onOpened?.(notice)
    if (!notice.isRead) read.mutate({ ids: [notice.id] })
  }
  /** About a document: what its type calls such messages. */
  const typeOf = ({ type, opening }: LocalNotice) =>
    (opening?.page === 'form' ? registry.documents.get(opening.kind)?.messageType : undefined) ??
    noticeTypes[type]
  return (
    <table className="data-table notice-table" aria-label={name}>
      <TableHead hasSerial titles={[say.title, say.type, say.published, say.publisher]} />
      <tbody>
        {notices.map((notice, index) => (
          <Fragment key={notice.id}>
            <tr
              data-id={notice.id}
              className={notice.isRead ? 'notice-read' : undefined}
              {...{ tabIndex: index === 0 ? 0 : -1 }}
              onKeyDown={(event) => moveInRows(event, { onTick: undefined, onOpen: () => toggle(notice) })}
            >
              <td className="cell-serial">{from + index}</td>
              <td>
                <button
                  type="button"
                  className="cell-link notice-title"
                  aria-expanded={shown === notice.id}
                  onClick={() => toggle(notice)}
                >
                  {!notice.isRead && <em className="red-dot">{t(say.unread)}</em>}
                  {notice.isPinned && (
                    <em className="notice-pinned" title={t(say.pinned)}>
                      <span aria-hidden>↑</span>
                      <span className="for-readers">{t(say.pinned)}</span>
                    </em>
                  )}
                  {notice.isUrgent && <em className="notice-mark notice-urgent">{t(say.urgent)}</em>}
                  <span title={t(notice.title)}>{t(notice.title)}</span>
                </button>
              </td>
              <td>{t(typeOf(notice))}</td>
              <td>{notice.publishedOn.replaceAll('-', '/')}</td>
              <td>{notice.publisher === systemName.zh ? t(systemName) : notice.publisher}</td>
            </tr>
            {shown === notice.id && <Detail notice={notice} />}
          </Fragment>
        ))}
        {notices.length === 0 && (
          <tr>
            <td colSpan={5} className="cell-empty">
              {t(isPending ? words.loading : say.none)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Detail({ notice: { body, title, opening } }: { readonly notice: LocalNotice }) {
  const t = useText()
  const open = useOpening()
  return (
    <tr className="notice-detail">
      <td colSpan={5}>
        <article aria-label={t(title)}>{t(body)}</article>
        {opening && (
          <Button size="small" onClick={() => open(opening)}>
            {t(say.document)}
          </Button>
        )}
      </td>
    </tr>
  )
}
