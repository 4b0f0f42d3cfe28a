/** A notice as the clerk will see it opened. */
import { noticeTypes, type NoticeType } from '../../../domain/general/notice.ts'
import { useLanguage, useText } from '../../text/text.ts'
import { useOfficer } from '../client.ts'
import { noticeWords as say } from './words.ts'

interface Props {
  readonly type: NoticeType
  readonly title: string
  readonly titleEn: string
  readonly body: string
  readonly bodyEn: string
  readonly isPinned: boolean
  readonly isUrgent: boolean
  readonly validUntil: string
}

export function NoticePreview({ type, title, titleEn, body, bodyEn, isPinned, isUrgent, validUntil }: Props) {
  const t = useText()
  const officer = useOfficer()
  const isEnglish = useLanguage() === 'en'
  return (
    <section className="notice-preview" aria-label={t(say.preview)}>
      <h3>{t(say.preview)}</h3>
      <p>
        {isPinned && <em className="notice-mark">{t(say.pinned)}</em>}{' '}
        {isUrgent && <em className="notice-mark notice-urgent">{t(say.urgent)}</em>}{' '}
        <strong>{(isEnglish && titleEn) || title || '—'}</strong>
      </p>
      <p className="desk-quiet">
        {t(noticeTypes[type])} · {officer.tenant.name}
        {validUntil !== '' && ` · ${t(say.validUntil)} ${validUntil}`}
      </p>
      <article>{(isEnglish && bodyEn) || body}</article>
    </section>
  )
}
