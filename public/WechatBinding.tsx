/** 用户绑定 (manual 002, 6.1): a follower of the official account logs in once, by the address that it opened. */
import type { TargetedSubmitEvent } from 'preact'
import { useState } from 'preact/hooks'
import { label, type Label } from '../domain/kit/label.ts'
import { call } from './kit/api.ts'
import { Told, useAsking } from './kit/asking.tsx'
import { CaptchaField, useCaptcha } from './kit/CaptchaField.tsx'
import { useText } from './kit/language.ts'
import type { PublicPage } from './kit/pages.ts'

const TITLE = label('用户绑定', 'Bind your user')
const NAME = label('用户名', 'User name')
const PASSWORD = label('密码', 'Password')
const BIND = label('绑定', 'Bind')
const done = (name: string): Label =>
  label(`绑定成功：${name}。可以关闭此页面。`, `Bound: ${name}. You can close this page.`)

function Binding({ path: [ticket = ''] }: { readonly path: readonly string[] }) {
  const t = useText()
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const { isAsking, told, ask } = useAsking()
  const [bound, setBound] = useState<string>()
  const captcha = useCaptcha()
  const bind = async (captchaToken: string) => {
    try {
      const { displayName } = await call<{ displayName: string }>('/open/wechat/bindings', {
        ticket,
        loginName: loginName.trim(),
        password,
        captchaToken,
        captchaAnswer: captcha.answer.trim(),
      })
      setBound(displayName)
    } catch (error) {
      captcha.renew()
      throw error
    }
  }
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { picture } = captcha
    if (!isAsking && picture) void ask(() => bind(picture.token))
  }
  if (bound !== undefined) return <output className="found">{t(done(bound))}</output>
  return (
    <form className="query" onSubmit={submit}>
      <div className="field">
        <label htmlFor="name">{t(NAME)}</label>
        <input
          id="name"
          required
          autocomplete="username"
          maxLength={100}
          value={loginName}
          onInput={(event) => setLoginName(event.currentTarget.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="password">{t(PASSWORD)}</label>
        <input
          id="password"
          type="password"
          required
          autocomplete="current-password"
          maxLength={200}
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <CaptchaField captcha={captcha} />
      <div className="buttons">
        <button type="submit" className="main" disabled={isAsking || !captcha.picture}>
          {t(BIND)}
        </button>
      </div>
      <Told told={told} />
    </form>
  )
}

export const wechatBinding: PublicPage = { name: 'wechat', title: TITLE, isHidden: true, component: Binding }
