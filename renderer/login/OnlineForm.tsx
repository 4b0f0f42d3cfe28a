/** Log in at the server; without it, the way to the offline unlock. */
import { ORPCError } from '@orpc/client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { label } from '../../domain/kit/label.ts'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { useReceiveSession } from '../app/session.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { CaptchaForm, type Credentials } from './CaptchaForm.tsx'
import { Entrances } from './Entrances.tsx'
import type { Entrance } from './entrance.ts'
import { loginWords as say } from './words.ts'

const OFFLINE = label(
  '暂时连不上服务器。曾在本机登录过的账号可以离线解锁。',
  'The server cannot be reached. Accounts that have logged in here before can unlock without network.',
)

/** Until the server answers. */
const RETRY_MS = 5_000

interface Props {
  readonly entrances: readonly Entrance[]
  readonly canUnlock: boolean
  /** User name to begin with. */
  readonly first?: string | undefined
  readonly onUnlock: () => void
}

export function OnlineForm({ entrances, canUnlock, first, onUnlock }: Props) {
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
  const [entrance, setEntrance] = useState<Entrance>()
  const [other, setOther] = useState<Entrance>()
  const choose = (chosen: Entrance | undefined) => {
    setOther(undefined)
    setEntrance(chosen)
  }
  const login = async (credentials: Credentials) => {
    setOther(undefined)
    try {
      receive(await client.session.login({ ...credentials, entrance: entrance?.role }))
    } catch (refused) {
      const own = entrances.find(({ role }) => role !== entrance?.role)
      if (problemOf(refused).code !== 'AUTH_ENTRANCE' || !own) throw refused
      setOther(own)
      throw new ORPCError('UNAUTHORIZED', { data: { ...problemOf(refused), message: own.thisOne } })
    }
  }
  return (
    <>
      {entrances.length > 0 && <Entrances entrances={entrances} chosen={entrance} onChoose={choose} />}
      <CaptchaForm captcha={captcha} first={first} onLogin={login}>
        {other && (
          <button type="button" className="login-link" onClick={() => choose(other)}>
            {t(other.title)}
          </button>
        )}
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
    </>
  )
}
