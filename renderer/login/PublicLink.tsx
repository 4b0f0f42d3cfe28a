/** 免登录查询: the server's pages for everybody, in the browser of this machine. */
import { useQuery } from '@tanstack/react-query'
import { PUBLIC_PATH } from '../../contract/central/server-mark.ts'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { useText } from '../text/text.ts'

const QUERY = label('免登录查询', 'Query without log-in')
const WHERE = label('在浏览器中打开', 'Opens in the browser')

export function PublicLink() {
  const t = useText()
  const { query } = useApi()
  const status = useQuery(query.status.get.queryOptions())
  if (!status.data) return null
  return (
    <a
      className="login-link login-public"
      href={new URL(PUBLIC_PATH, status.data.serverUrl).href}
      target="_blank"
      rel="noreferrer"
      title={t(WHERE)}
    >
      {t(QUERY)}
    </a>
  )
}
