/** Offline unlock (GEN-03): the password of an account that has logged in on this machine before. */
import { useMutation } from '@tanstack/react-query'
import Input from 'antd/es/input/Input'
import { useState, type SubmitEvent } from 'react'
import { useApi } from '../app/client.ts'
import { problemOf } from '../app/problem.ts'
import { useReceiveSession } from '../app/session.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'
import { useText } from '../text/text.ts'
import { LoginButton } from './LoginButton.tsx'
import type { KnownAccount } from './known.ts'
import { loginWords as say } from './words.ts'

export function UnlockForm({
  known,
  first,
}: {
  readonly known: readonly KnownAccount[]
  /** Whose turn it is. */ readonly first: string | undefined
}) {
  const t = useText()
  const { query } = useApi()
  const [loginName, setLoginName] = useState(first ?? known[0]?.loginName ?? '')
  const [password, setPassword] = useState('')
  const unlock = useMutation(
    query.session.unlock.mutationOptions({ onSuccess: useReceiveSession(), onError: () => setPassword('') }),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!unlock.isPending) unlock.mutate({ loginName, password })
  }
  return (
    <form className="login-form" onSubmit={submit}>
      <select
        aria-label={t(say.account)}
        className="login-select"
        value={loginName}
        onChange={(event) => setLoginName(event.target.value)}
      >
        {known.map((account) => (
          <option key={account.id} value={account.loginName}>
            {account.loginName} · {account.displayName} · {account.tenantName}
          </option>
        ))}
      </select>
      <Input
        type="password"
        aria-label={t(say.password)}
        placeholder={t(say.enterPassword)}
        autoFocus
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        required
      />
      <LoginButton isPending={unlock.isPending}>{t(say.unlockNow)}</LoginButton>
      {first === undefined && <p className="login-hint">{t(say.unlockHint)}</p>}
      <div className="login-messages">
        {unlock.isError && <ProblemNote problem={problemOf(unlock.error)} />}
      </div>
    </form>
  )
}
