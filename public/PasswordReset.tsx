/** 重置密码: by the link of a mail. Opening it uses nothing up; what stands behind `#` reaches no server before the new password is sent. */
import type { TargetedSubmitEvent } from 'preact'
import { useState } from 'preact/hooks'
import { label, type Label } from '../domain/kit/label.ts'
import { call } from './kit/api.ts'
import { Told, useAsking } from './kit/asking.tsx'
import { useText } from './kit/language.ts'
import type { PublicPage } from './kit/pages.ts'

const TITLE = label('重置密码', 'Reset the password')
const NEXT = label('新密码', 'New password')
const AGAIN = label('确认新密码', 'New password again')
const RULES = label(
  '至少 8 位，不能包含用户名，不能是常见或过于简单的密码。',
  'At least 8 characters, without the user name, and nothing common or too simple.',
)
const SET = label('提交', 'Submit')
const DIFFERS = label('两次输入的新密码不一致', 'The two new passwords differ')
const done = (name: string): Label =>
  label(
    `用户 ${name} 的密码已重置，原有登录已全部退出。请返回客户端用新密码登录，并关闭此页面。`,
    `The password of ${name} was reset and all log-ins have ended. Log in with the new one in the client, and close this page.`,
  )

function Reset({ path: [token = ''] }: { readonly path: readonly string[] }) {
  const t = useText()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const { isAsking, told, tell, ask } = useAsking()
  const [whose, setWhose] = useState<string>()
  const send = async () =>
    setWhose((await call<{ loginName: string }>('/auth/password/reset', { token, password })).loginName)
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isAsking) return
    if (password === again) void ask(send)
    else tell(DIFFERS)
  }
  if (whose !== undefined) return <output className="found">{t(done(whose))}</output>
  const field = (id: string, title: Label, value: string, set: (text: string) => void) => (
    <div className="field">
      <label htmlFor={id}>{t(title)}</label>
      <input
        id={id}
        type="password"
        required
        autocomplete="new-password"
        maxLength={200}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </div>
  )
  return (
    <form className="query" onSubmit={submit}>
      {field('next', NEXT, password, setPassword)}
      {field('again', AGAIN, again, setAgain)}
      <p>{t(RULES)}</p>
      <div className="buttons">
        <button type="submit" className="main" disabled={isAsking}>
          {t(SET)}
        </button>
      </div>
      <Told told={told} />
    </form>
  )
}

export const passwordReset: PublicPage = { name: 'reset', title: TITLE, isHidden: true, component: Reset }
