/**
 * User name, password and captcha, as the clients' window and the officers' desk both ask them. The captcha is renewed
 * by a click on it and after every failed attempt: each is good for one.
 */
import type { UseQueryResult } from '@tanstack/react-query'
import Input from 'antd/es/input/Input'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { problemOf } from '../app/problem.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { CaptchaEntry } from './CaptchaEntry.tsx'
import { LoginButton } from './LoginButton.tsx'
import { loginWords as say } from './words.ts'

export interface Credentials {
  readonly loginName: string
  readonly password: string
  readonly captchaToken: string
  readonly captchaAnswer: string
}

interface Props {
  readonly captcha: UseQueryResult<{ token: string; png: string }>
  /** Rejects when the server refuses. */
  readonly onLogin: (credentials: Credentials) => Promise<unknown>
  /** In the box to begin with. */
  readonly first?: string | undefined
  /** Shown beneath the messages. */
  readonly children?: ReactNode
}

export function CaptchaForm({ captcha, onLogin, first = '', children }: Props) {
  const t = useText()
  const [loginName, setLoginName] = useState(first)
  const [password, setPassword] = useState('')
  const [captchaAnswer, setAnswer] = useState('')
  const [isPending, setIsPending] = useState(false)
  const [error, setError] = useState<unknown>()
  const [spent, setSpent] = useState('')
  /** One that is used up, or that another is about to replace, is neither shown nor taken. */
  const shown =
    captcha.isFetching || captcha.isError || captcha.data?.token === spent ? undefined : captcha.data
  const renew = () => {
    setAnswer('')
    void captcha.refetch()
  }
  const login = async (token: string) => {
    setIsPending(true)
    setError(undefined)
    try {
      await onLogin({
        loginName: loginName.trim(),
        password,
        captchaToken: token,
        captchaAnswer: captchaAnswer.trim(),
      })
    } catch (refused) {
      setError(refused)
      setSpent(token)
      renew()
    } finally {
      setIsPending(false)
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (shown && !isPending) void login(shown.token)
  }
  return (
    <form className="login-form" onSubmit={submit}>
      <Input
        aria-label={t(say.userName)}
        placeholder={t(say.enterUserName)}
        autoFocus
        autoComplete="username"
        value={loginName}
        onChange={(event) => setLoginName(event.target.value)}
        required
      />
      <Input
        type="password"
        aria-label={t(say.password)}
        placeholder={t(say.enterPassword)}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        required
      />
      <CaptchaEntry
        picture={shown}
        isAway={captcha.isError}
        answer={captchaAnswer}
        setAnswer={setAnswer}
        renew={renew}
        isRequired
      />
      <LoginButton isPending={isPending} isDisabled={!shown}>
        {t(say.login)}
      </LoginButton>
      <div className="login-messages">
        {error !== undefined && <ProblemNote problem={problemOf(error)} />}
        {children}
      </div>
    </form>
  )
}
