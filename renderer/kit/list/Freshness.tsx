/** How fresh an answer is: lists come from this machine's copy, with or without network. */
import type { ListPage } from '../../../contract/local/documents.ts'
import { label } from '../../../domain/kit/label.ts'
import { useText } from '../../text/text.ts'
import { showInstant } from '../../text/time.ts'

const say = {
  upTo: label('数据截至', 'Data as of'),
  offline: label('当前离线，显示本机数据', 'Offline, showing the data on this machine'),
  never: label('尚未与服务器同步', 'Not yet synced with the server'),
} as const

export function Freshness({ page }: { readonly page: Pick<ListPage, 'freshAt' | 'isOnline'> | undefined }) {
  const t = useText()
  if (!page) return <span className="freshness" />
  const told = [
    page.freshAt === null ? t(say.never) : `${t(say.upTo)} ${showInstant(page.freshAt)}`,
    ...(page.isOnline ? [] : [t(say.offline)]),
  ].join(' · ')
  return (
    <span className={page.isOnline ? 'freshness' : 'freshness tone-due'} title={told}>
      {told}
    </span>
  )
}
