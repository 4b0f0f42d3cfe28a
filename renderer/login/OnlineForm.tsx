/** Log in at the server; without it, the way to the offline unlock. */
import { useQuery } from '@tanstack/react-query'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { useReceiveSession } from '../app/session.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { CaptchaForm, type Credentials } from './CaptchaForm.tsx'
import { loginWords as say } from './words.ts'

const OFFLINE = label(
  '暂时连不上服务器。曾在本机登录过的账号可以离线解锁。',
  'The server cannot be reached. Accounts that have logged in here before can unlock without network.',
)

/** Until the server answers. */
const RETRY_MS = 5_000

export function OnlineForm({
  canUnlock,
  onUnlock,
}: {
  readonly canUnlock: boolean
  readonly onUnlock: () => void
}) {
  const t = useText()
  const { query, client } = useApi()
  const receive = useReceiveSession()
  const captcha = useQuery(
    query.session.captcha.queryOptions({
      staleTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      refetchInterval: ({ state }) => state.status === 'error' && RETRY_MS,
    }),
  )
  const login = async (credentials: Credentials) => receive(await client.session.login(credentials))
  return (
    <CaptchaForm captcha={captcha} onLogin={login}>
      {captcha.isError && (
        <ProblemNote
          problem={canUnlock ? { code: 'AUTH_OFFLINE', message: OFFLINE } : problemOf(captcha.error)}
        />
      )}
      {captcha.isError && canUnlock && (
        <button type="button" className="login-link" onClick={onUnlock}>
          {t(say.unlock)}
        </button>
      )}
    </CaptchaForm>
  )
}
