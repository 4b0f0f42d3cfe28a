/** 海关端登录: the same captcha and password, for officers; the session becomes a cookie of this origin. */
import { useQuery } from '@tanstack/react-query'
import { ORPCError } from '@orpc/client'
import type { FailedTries } from '../../contract/central/login.ts'
import { problemErrors } from '../../contract/errors.ts'
import { label } from '../../domain/kit/label.ts'
import { problem, type Problem } from '../../domain/kit/problem.ts'
import { CaptchaForm, type Credentials } from '../login/CaptchaForm.tsx'
import { LanguageButton } from '../app/LanguageButton.tsx'
import { useText, type Language } from '../text/text.ts'
import { words } from '../text/words.ts'
import '../styles/login.css'
import { useDesk } from './client.ts'
import { deskWords as say } from './words.ts'

const OFFICERS_ONLY = problem(
  'AUTH_FORBIDDEN',
  label('此处仅供海关人员登录，企业请使用客户端', 'Officers only; enterprises use the client'),
)

interface Props {
  /** Why the session before has ended. */
  readonly reason: Problem | undefined
  readonly onLogin: (tries: FailedTries | undefined) => Promise<void>
  readonly onLanguage: (language: Language) => void
}

export function DeskLogin({ reason, onLogin, onLanguage }: Props) {
  const t = useText()
  const { query, client } = useDesk()
  const captcha = useQuery(
    query.auth.captcha.queryOptions({ staleTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false }),
  )
  const login = async (credentials: Credentials) => {
    const { account, failedTries } = await client.auth.login({ ...credentials, asRole: 'desk' })
    if (account.role !== 'officer')
      throw new ORPCError('FORBIDDEN', { status: problemErrors.FORBIDDEN.status, data: OFFICERS_ONLY })
    await onLogin(failedTries)
  }
  return (
    <div className="login-page">
      <header className="login-head">
        <strong>{t(words.product)}</strong>
        <span>{t(say.title)}</span>
        <LanguageButton onLanguage={onLanguage} />
      </header>
      <main className="login-main">
        <section className="login-intro">
          <h1>{t(say.title)}</h1>
        </section>
        <section className="login-card">
          {reason && (
            <output className="login-reason">
              {t(reason.message)}
              {reason.detail && (
                <>
                  <br />
                  {t(reason.detail)}
                </>
              )}
            </output>
          )}
          <CaptchaForm captcha={captcha} onLogin={login} />
        </section>
      </main>
    </div>
  )
}
