/** 旧版内容: a draft was written in an older form (SYNC-06). What is new, and what the present form has no place for, to be copied. */
import Button from 'antd/es/button'
import { useState } from 'react'
import type { LocalDocument } from '../../../contract/local/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'

const say = {
  news: label(
    '表单已更新，原有内容已移到新表单：',
    'The form has changed; what was entered has been carried over:',
  ),
  old: label('旧版内容', 'From the older form'),
  kept: label(
    '新表单没有这些项目，内容仍保留在本机，可以复制。',
    'The new form has no place for these; they are kept on this computer and can be copied.',
  ),
  copy: label('复制', 'Copy'),
  copied: label('已复制', 'Copied'),
} as const

export function FormerContent({ document: { news, leftovers } }: { readonly document: LocalDocument }) {
  const t = useText()
  const [copied, setCopied] = useState<string | null>(null)
  const copy = (at: string, value: string) =>
    void navigator.clipboard.writeText(value).then(() => setCopied(at))
  return (
    <>
      {news.length > 0 && (
        <div aria-live="polite" className="draft-note draft-note-calm">
          <div>
            <p>{t(say.news)}</p>
            <ul className="form-news">
              {news.map((line) => (
                <li key={line.zh}>{t(line)}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {leftovers.length > 0 && (
        <details className="former-content" open={news.length > 0}>
          <summary>
            {t(say.old)}
            {t(words.opening)}
            {leftovers.length}
            {t(words.closing)}
          </summary>
          <p>{t(say.kept)}</p>
          <dl aria-label={t(say.old)}>
            {leftovers.map(({ at, label: name, value }) => (
              <div key={`${at} ${value}`} data-at={at}>
                <dt>{t(name)}</dt>
                <dd>{value}</dd>
                <Button size="small" aria-label={`${t(say.copy)} ${t(name)}`} onClick={() => copy(at, value)}>
                  {t(copied === at ? say.copied : say.copy)}
                </Button>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}
